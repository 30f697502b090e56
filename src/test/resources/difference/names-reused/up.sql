DROP FUNCTION public.atomic();
DROP FUNCTION public.becomes_procedure(integer);
DROP VIEW public.changes;
DROP VIEW public.on_function;
DROP FUNCTION public.becomes_aggregate(integer);
DROP VIEW public.on_it;
DROP VIEW public.becomes_materialized;
DROP VIEW public.same;
DROP TABLE public.becomes_view;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE PROCEDURE public.becomes_procedure(IN integer)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
CREATE AGGREGATE public.becomes_aggregate(integer) (SFUNC = public.step, STYPE = integer);
CREATE OR REPLACE FUNCTION public.atomic()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT public.becomes_aggregate(2) AS becomes_aggregate;
END;
CREATE VIEW public.becomes_view AS
 SELECT id,
    name
   FROM public.item;
CREATE VIEW public.on_function AS
 SELECT public.becomes_aggregate(1) AS one,
    2 AS two;
CREATE MATERIALIZED VIEW public.becomes_materialized AS
 SELECT name
   FROM public.item;
CREATE VIEW public.on_it AS
 SELECT name,
    1 AS one
   FROM public.becomes_materialized;
CREATE VIEW public.same AS
 SELECT id
   FROM public.becomes_view;
CREATE VIEW public.changes AS
 SELECT id,
    name
   FROM public.becomes_view;
COMMENT ON VIEW public.changes IS 'kept';
