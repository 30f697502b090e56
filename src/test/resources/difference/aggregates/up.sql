DROP AGGREGATE public.goes(integer);
DROP VIEW public.on_changes;
DROP AGGREGATE public.changes(integer);
COMMENT ON AGGREGATE public.of_nothing(*) IS 'new';
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.remove(state bigint, value integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT state - value$function$;
CREATE AGGREGATE public.changes(integer) (SFUNC = public.add, STYPE = bigint, SSPACE = 16, COMBINEFUNC = int8pl, INITCOND = '1', MSFUNC = public.add, MINVFUNC = public.remove, MSTYPE = bigint, MINITCOND = '1', PARALLEL = SAFE);
COMMENT ON AGGREGATE public.changes(integer) IS 'kept';
REVOKE EXECUTE ON FUNCTION public.changes(integer) FROM PUBLIC;
CREATE AGGREGATE public.comes(double precision ORDER BY double precision) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_cont_float8_final);
COMMENT ON AGGREGATE public.comes(double precision, double precision) IS 'ordered';
CREATE VIEW public.on_changes AS
 SELECT public.changes(n) AS sum
   FROM generate_series(1, 3) n(n);
