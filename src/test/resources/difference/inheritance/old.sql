CREATE TABLE a (id integer, x text DEFAULT 'a', CONSTRAINT a_id CHECK (id > 0));
CREATE TABLE b (y integer, goes integer);
CREATE TABLE child () INHERITS (a, b);
ALTER TABLE child ALTER x SET DEFAULT 'child';
CREATE TABLE leaves (id integer, x text DEFAULT 'a', CONSTRAINT a_id CHECK (id > 0)) INHERITS (a);
CREATE TABLE joins (id integer, x text, own text, CONSTRAINT a_id CHECK (id > 0));
