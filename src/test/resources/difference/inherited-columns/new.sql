CREATE TABLE parent (id integer);
CREATE TABLE keeps (note text) INHERITS (parent);
CREATE TABLE loses () INHERITS (parent);
CREATE TABLE below () INHERITS (keeps);
