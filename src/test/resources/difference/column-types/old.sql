CREATE TABLE parent (id integer PRIMARY KEY, code varchar(10) UNIQUE);
CREATE TABLE child (parent_id integer REFERENCES parent (id), code varchar(10) REFERENCES parent (code), n integer);
CREATE TABLE t (a integer DEFAULT 1 CHECK (a > 0), b varchar(20) DEFAULT 'x', c integer DEFAULT 0, d text, e integer[],
  f integer NOT NULL DEFAULT 5, g text DEFAULT now()::text, h jsonb, i timestamp, j text, k char(3), l bit(8), m numeric(10, 4));
CREATE INDEX t_a ON t (a) WHERE a > 5;
CREATE INDEX t_f ON t ((f + 1));
CREATE INDEX t_b ON t (lower(b));
CREATE TABLE computed (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);
CREATE INDEX computed_b ON computed (b);
