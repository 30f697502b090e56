DROP FUNCTION public.fewer_defaults(integer, text);
DROP FUNCTION public.of_columns();
DROP FUNCTION public.overloaded(integer);
DROP FUNCTION public.renamed_argument(integer, text);
DROP PROCEDURE public.goes();
ALTER TABLE ONLY public.item ALTER COLUMN name DROP DEFAULT;
DROP VIEW public.on_other_result;
DROP FUNCTION public.other_result(integer);
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.in_place(a integer)
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE STRICT LEAKPROOF
AS $function$SELECT a + 2$function$;
CREATE OR REPLACE FUNCTION public.of_rows()
 RETURNS SETOF public.item
 LANGUAGE sql
 ROWS 7
AS $function$SELECT * FROM public.item$function$;
CREATE OR REPLACE FUNCTION public.overloaded(text, VARIADIC integer[])
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 3$function$;
CREATE OR REPLACE FUNCTION public.settings()
 RETURNS void
 LANGUAGE sql
 SET search_path TO ''
AS $function$SELECT$function$;
CREATE OR REPLACE PROCEDURE public."Runs"(IN a integer, OUT b integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $procedure$BEGIN b := a + 1; END$procedure$;
COMMENT ON PROCEDURE public."Runs"(integer) IS NULL;
REVOKE EXECUTE ON PROCEDURE public."Runs"(integer) FROM PUBLIC;
CREATE OR REPLACE FUNCTION public.body_in_a_string()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT public.zz_called_by_a_body()$function$;
CREATE OR REPLACE FUNCTION public.fewer_defaults(a integer, b text DEFAULT 'y'::text)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT a || b$function$;
CREATE OR REPLACE FUNCTION public.made_of_a_row(public.item)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $functionx$ SELECT $1.name || '$function$' $functionx$;
CREATE OR REPLACE FUNCTION public.of_columns()
 RETURNS TABLE(a integer, c text)
 LANGUAGE sql
AS $function$SELECT id, name FROM public.item$function$;
CREATE OR REPLACE FUNCTION public.other_result(a integer)
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT a::bigint$function$;
COMMENT ON FUNCTION public.other_result(integer) IS 'kept';
REVOKE EXECUTE ON FUNCTION public.other_result(integer) FROM PUBLIC;
CREATE OR REPLACE FUNCTION public.overloaded(bigint)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE OR REPLACE FUNCTION public.renamed_argument(after integer, last text DEFAULT 'x'::text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN after || last; END $function$;
CREATE OR REPLACE FUNCTION public.zz_called_by_a_body()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT count(*) FROM public.comes$function$;
CREATE TABLE public.comes (
    id integer
);
CREATE OR REPLACE FUNCTION public.atomic()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT max(comes.id) AS max
    FROM public.comes
   WHERE (comes.id < public.zz_called_by_a_body());
END;
ALTER TABLE public.item DROP COLUMN gone;
CREATE TABLE public.uses_a_row (
    label text DEFAULT public.made_of_a_row(NULL::public.item)
);
ALTER TABLE ONLY public.item ALTER COLUMN name SET DEFAULT (public.other_result(7))::text;
CREATE VIEW public.on_other_result AS
 SELECT (public.other_result(id))::text AS number
   FROM public.item;
