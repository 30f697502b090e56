DROP AGGREGATE public.comes(double precision, double precision);
DROP VIEW public.on_changes;
DROP AGGREGATE public.changes(integer);
DROP FUNCTION public.remove(bigint, integer);
COMMENT ON AGGREGATE public.of_nothing(*) IS 'old';
CREATE AGGREGATE public.changes(integer) (SFUNC = public.add, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE public.changes(integer) IS 'kept';
REVOKE EXECUTE ON FUNCTION public.changes(integer) FROM PUBLIC;
CREATE AGGREGATE public.goes(integer) (SFUNC = int4larger, STYPE = integer, SORTOP = OPERATOR(pg_catalog.>));
CREATE VIEW public.on_changes AS
 SELECT public.changes(n) AS sum
   FROM generate_series(1, 3) n(n);
