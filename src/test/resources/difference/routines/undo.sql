DROP FUNCTION public.body_in_a_string();
DROP FUNCTION public.of_columns();
DROP FUNCTION public.overloaded(bigint);
DROP FUNCTION public.renamed_argument(integer, text);
DROP TABLE public.uses_a_row;
DROP FUNCTION public.made_of_a_row(public.item);
ALTER TABLE ONLY public.item ALTER COLUMN name DROP DEFAULT;
DROP VIEW public.on_other_result;
DROP FUNCTION public.other_result(integer);
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.fewer_defaults(a integer DEFAULT 1, b text DEFAULT 'x'::text)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT a || b$function$;
CREATE OR REPLACE FUNCTION public.in_place(a integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT a + 1$function$;
CREATE OR REPLACE FUNCTION public.of_rows()
 RETURNS SETOF public.item
 LANGUAGE sql
AS $function$SELECT * FROM public.item$function$;
CREATE OR REPLACE FUNCTION public.overloaded(text, VARIADIC integer[])
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 2$function$;
CREATE OR REPLACE FUNCTION public.settings()
 RETURNS void
 LANGUAGE sql
 COST 5
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '1MB'
AS $function$SELECT$function$;
CREATE OR REPLACE PROCEDURE public."Runs"(IN a integer, OUT b integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN b := a; END$procedure$;
COMMENT ON PROCEDURE public."Runs"(integer) IS 'procedure';
GRANT EXECUTE ON PROCEDURE public."Runs"(integer) TO PUBLIC;
CREATE OR REPLACE FUNCTION public.of_columns()
 RETURNS TABLE(a integer, b text)
 LANGUAGE sql
AS $function$SELECT id, name FROM public.item$function$;
CREATE OR REPLACE FUNCTION public.other_result(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT a$function$;
COMMENT ON FUNCTION public.other_result(integer) IS 'kept';
REVOKE EXECUTE ON FUNCTION public.other_result(integer) FROM PUBLIC;
CREATE OR REPLACE FUNCTION public.overloaded(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE OR REPLACE FUNCTION public.renamed_argument(before integer, last text DEFAULT 'x'::text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN before || last; END $function$;
CREATE OR REPLACE PROCEDURE public.goes()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
ALTER TABLE public.item ADD COLUMN gone integer;
CREATE OR REPLACE FUNCTION public.atomic()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT max(item.gone) AS max
    FROM public.item;
END;
DROP FUNCTION public.zz_called_by_a_body();
DROP TABLE public.comes;
ALTER TABLE ONLY public.item ALTER COLUMN name SET DEFAULT (public.other_result(7))::text;
CREATE VIEW public.on_other_result AS
 SELECT (public.other_result(id))::text AS number
   FROM public.item;
