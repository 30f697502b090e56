CREATE FUNCTION add(state bigint, value integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT state + value';
CREATE FUNCTION remove(state bigint, value integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT state - value';
CREATE FUNCTION count_one(state bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT state + 1';
CREATE AGGREGATE changes(integer) (SFUNC = add, STYPE = bigint, SSPACE = 16, INITCOND = '1', COMBINEFUNC = int8pl,
  MSFUNC = add, MINVFUNC = remove, MSTYPE = bigint, MINITCOND = '1', PARALLEL = SAFE);
COMMENT ON AGGREGATE changes(integer) IS 'kept';
REVOKE EXECUTE ON FUNCTION changes(integer) FROM PUBLIC;
CREATE VIEW on_changes AS SELECT changes(n) AS sum FROM generate_series(1, 3) AS n;
CREATE AGGREGATE of_nothing(*) (SFUNC = count_one, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE of_nothing(*) IS 'new';
CREATE AGGREGATE comes(double precision ORDER BY double precision) (SFUNC = ordered_set_transition, STYPE = internal,
  FINALFUNC = percentile_cont_float8_final, FINALFUNC_MODIFY = READ_WRITE);
COMMENT ON AGGREGATE comes(double precision ORDER BY double precision) IS 'ordered';
GRANT EXECUTE ON FUNCTION comes(double precision, double precision) TO PUBLIC;
