CREATE TABLE t (id integer PRIMARY KEY, a text, b text, c text, d numeric, price integer, n integer NOT NULL,
  twice integer GENERATED ALWAYS AS (price * 2 + n) STORED);
ALTER TABLE t ALTER a SET STORAGE MAIN, ALTER b SET STORAGE EXTERNAL, ALTER b SET STATISTICS 0;
ALTER TABLE t ALTER b SET (n_distinct = 6), ALTER d SET COMPRESSION pglz;
CREATE INDEX t_twice ON t (twice) WHERE twice > 0;
COMMENT ON COLUMN t.twice IS 'two times';
CREATE TABLE sold (price integer, full_price integer);
CREATE TABLE comes (a text, b integer GENERATED ALWAYS AS (length(a)) STORED);
ALTER TABLE comes ALTER a SET STORAGE PLAIN, ALTER a SET STATISTICS 5, ALTER a SET (n_distinct = -0.5);
ALTER TABLE comes ALTER a SET COMPRESSION pglz;
