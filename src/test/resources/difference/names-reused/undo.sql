DROP FUNCTION public.atomic();
DROP PROCEDURE public.becomes_procedure(integer);
DROP VIEW public.changes;
DROP VIEW public.on_function;
DROP AGGREGATE public.becomes_aggregate(integer);
DROP VIEW public.on_it;
DROP VIEW public.same;
DROP VIEW public.becomes_view;
DROP MATERIALIZED VIEW public.becomes_materialized;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.becomes_aggregate(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE OR REPLACE FUNCTION public.atomic()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT public.becomes_aggregate(1) AS becomes_aggregate;
END;
CREATE OR REPLACE FUNCTION public.becomes_procedure(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE TABLE public.becomes_view (
    id integer,
    name text
);
CREATE VIEW public.becomes_materialized AS
 SELECT name
   FROM public.item;
CREATE VIEW public.changes AS
 SELECT id
   FROM public.becomes_view;
COMMENT ON VIEW public.changes IS 'kept';
CREATE VIEW public.on_function AS
 SELECT public.becomes_aggregate(1) AS one;
CREATE VIEW public.same AS
 SELECT id
   FROM public.becomes_view;
CREATE VIEW public.on_it AS
 SELECT name
   FROM public.becomes_materialized;
