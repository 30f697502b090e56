CREATE TABLE parent (id integer, note text);
CREATE TABLE keeps (note text) INHERITS (parent);
CREATE TABLE loses () INHERITS (parent);
CREATE TABLE below () INHERITS (keeps);
