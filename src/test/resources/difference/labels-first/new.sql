CREATE TYPE status AS ENUM ('open', 'void', 'done');
CREATE TABLE t (id integer PRIMARY KEY, s status NOT NULL, price numeric(10, 2), twice numeric GENERATED ALWAYS AS (price * 3) STORED,
  CONSTRAINT price_pos CHECK (price > 10));
CREATE VIEW v AS SELECT id, s, price FROM t;
CREATE VIEW v2 AS SELECT id FROM v;
CREATE FUNCTION name_of(s status) RETURNS varchar LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
COMMENT ON SCHEMA public IS 'new';
GRANT SELECT ON v TO PUBLIC;
