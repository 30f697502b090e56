CREATE FUNCTION add(state bigint, value integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT state + value';
CREATE FUNCTION count_one(state bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT state + 1';
CREATE AGGREGATE changes(integer) (SFUNC = add, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE changes(integer) IS 'kept';
REVOKE EXECUTE ON FUNCTION changes(integer) FROM PUBLIC;
CREATE VIEW on_changes AS SELECT changes(n) AS sum FROM generate_series(1, 3) AS n;
CREATE AGGREGATE of_nothing(*) (SFUNC = count_one, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE of_nothing(*) IS 'old';
CREATE AGGREGATE goes(integer) (SFUNC = int4larger, STYPE = integer, SORTOP = >);
