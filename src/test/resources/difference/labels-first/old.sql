CREATE TYPE status AS ENUM ('open', 'done');
CREATE TABLE t (id integer PRIMARY KEY, s status NOT NULL, price numeric(10, 2), twice numeric GENERATED ALWAYS AS (price * 2) STORED,
  CONSTRAINT price_pos CHECK (price > 0));
CREATE VIEW v AS SELECT id, price FROM t;
CREATE VIEW v2 AS SELECT id FROM v;
CREATE FUNCTION name_of(s status) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
COMMENT ON SCHEMA public IS 'old';
GRANT SELECT ON v TO PUBLIC;
