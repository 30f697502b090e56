CREATE TABLE parent (id text PRIMARY KEY, code text UNIQUE);
CREATE TABLE child (parent_id text REFERENCES parent (id), code text REFERENCES parent (code), n smallint);
CREATE TABLE t (a text DEFAULT '1' CHECK (a > '0'), b varchar(30) DEFAULT 'x', c boolean DEFAULT false, d integer, e text[],
  f bigint NOT NULL DEFAULT 5, g timestamptz DEFAULT now(), h json, i date, j integer[], k varchar(3), l integer, m money);
CREATE INDEX t_a ON t (a) WHERE a > '5';
CREATE INDEX t_f ON t ((f + 1));
CREATE INDEX t_b ON t (lower(b));
CREATE TABLE computed (a bigint, b bigint GENERATED ALWAYS AS (a + 1) STORED);
CREATE INDEX computed_b ON computed (b);
