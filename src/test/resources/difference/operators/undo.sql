DROP LANGUAGE own;
DROP ACCESS METHOD comes;
DROP OPERATOR public.!~~~ (integer, integer);
DROP OPERATOR FAMILY public.grows USING hash;
DROP OPERATOR CLASS public.changes USING btree;
DROP CAST (integer AS date);
DROP FUNCTION public.day(integer);
DROP CAST (text AS integer);
DROP CONVERSION public.comes;
DROP TRANSFORM FOR integer LANGUAGE sql;
DROP VIEW public.shown;
DROP OPERATOR public.~~~ (integer, integer);
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.minus(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT -$1$function$;
CREATE ACCESS METHOD goes TYPE INDEX HANDLER bthandler;
CREATE OPERATOR public.!!! (FUNCTION = public.minus, RIGHTARG = integer);
CREATE OPERATOR public.~~~ (FUNCTION = public.near, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.~~~));
COMMENT ON OPERATOR public.~~~ (integer, integer) IS 'kept';
CREATE OPERATOR FAMILY public.goes USING hash;
CREATE OPERATOR FAMILY public.grows USING hash;
CREATE OPERATOR CLASS public.changes FOR TYPE integer USING btree FAMILY public.changes AS FUNCTION 1 (integer, integer) btint4cmp(integer,integer), OPERATOR 1 <(integer,integer), OPERATOR 2 <=(integer,integer), OPERATOR 3 =(integer,integer), OPERATOR 4 >=(integer,integer), OPERATOR 5 >(integer,integer), STORAGE integer;
COMMENT ON OPERATOR CLASS public.changes USING btree IS 'kept';
CREATE OPERATOR CLASS public.goes FOR TYPE integer USING hash FAMILY public.goes AS FUNCTION 1 (integer, integer) hashint4(integer), OPERATOR 1 =(integer,integer), STORAGE integer;
CREATE CONVERSION public.goes FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
CREATE VIEW public.shown AS
 SELECT (1 OPERATOR(public.~~~) 2) AS is_near;
