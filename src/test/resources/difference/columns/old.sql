CREATE TABLE t (id integer PRIMARY KEY, a text, b text, c text COLLATE "C", d numeric, price integer NOT NULL, n integer,
  twice integer GENERATED ALWAYS AS (price * 2) STORED);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER a SET COMPRESSION pglz, ALTER a SET STATISTICS 10;
ALTER TABLE t ALTER b SET (n_distinct = 5, n_distinct_inherited = 7);
CREATE INDEX t_twice ON t (twice) WHERE twice > 0;
COMMENT ON COLUMN t.twice IS 'two times';
CREATE TABLE sold (price integer, full_price integer GENERATED ALWAYS AS (price + 1) STORED);
COMMENT ON COLUMN sold.full_price IS 'with one more';
