DROP ACCESS METHOD goes;
DROP OPERATOR public.!!! (NONE, integer);
DROP FUNCTION public.minus(integer);
DROP OPERATOR FAMILY public.goes USING hash;
DROP OPERATOR CLASS public.changes USING btree;
DROP CONVERSION public.goes;
DROP TRANSFORM FOR integer LANGUAGE sql;
DROP VIEW public.shown;
DROP OPERATOR public.~~~ (integer, integer);
ALTER OPERATOR FAMILY public.grows USING hash ADD FUNCTION 1 (bigint, bigint) hashint8(bigint), OPERATOR 1 =(bigint,integer);
COMMENT ON OPERATOR FAMILY public.grows USING hash IS 'grown';
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.day(integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT date '2000-01-01' + $1 $function$;
CREATE TRUSTED LANGUAGE own HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE own IS 'new';
REVOKE USAGE ON LANGUAGE own FROM PUBLIC;
CREATE ACCESS METHOD comes TYPE INDEX HANDLER gisthandler;
COMMENT ON ACCESS METHOD comes IS 'new';
CREATE OPERATOR public.!~~~ (FUNCTION = public.far, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.!~~~), NEGATOR = OPERATOR(public.~~~));
CREATE OPERATOR public.~~~ (FUNCTION = public.near, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.~~~), NEGATOR = OPERATOR(public.!~~~), RESTRICT = eqsel, JOIN = eqjoinsel);
COMMENT ON OPERATOR public.~~~ (integer, integer) IS 'kept';
CREATE OPERATOR CLASS public.changes FOR TYPE integer USING btree FAMILY public.changes AS FUNCTION 1 (integer, integer) public.order_of(integer,integer), OPERATOR 1 <(integer,integer), OPERATOR 2 <=(integer,integer), OPERATOR 3 =(integer,integer), OPERATOR 4 >=(integer,integer), OPERATOR 5 >(integer,integer), STORAGE integer;
COMMENT ON OPERATOR CLASS public.changes USING btree IS 'kept';
CREATE CAST (integer AS date) WITH FUNCTION public.day(integer);
CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS integer) IS 'new';
CREATE DEFAULT CONVERSION public.comes FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
COMMENT ON CONVERSION public.comes IS 'new';
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'half';
CREATE VIEW public.shown AS
 SELECT (1 OPERATOR(public.~~~) 2) AS is_near;
