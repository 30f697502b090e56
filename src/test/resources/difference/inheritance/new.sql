CREATE TABLE a (id bigint NOT NULL, x text DEFAULT 'b', CONSTRAINT a_id CHECK (id > 0), CONSTRAINT a_x CHECK (x <> ''));
CREATE TABLE b (y integer, comes text);
CREATE TABLE child () INHERITS (a, b);
ALTER TABLE child ALTER x SET DEFAULT 'child';
CREATE TABLE leaves (id bigint, x text DEFAULT 'a', CONSTRAINT a_id CHECK (id > 1));
CREATE TABLE joins (id bigint NOT NULL, x text, own text, CONSTRAINT a_id CHECK (id > 0), CONSTRAINT a_x CHECK (x <> ''));
ALTER TABLE joins INHERIT a;
CREATE TABLE new (z integer CHECK (z > 0)) INHERITS (child);
