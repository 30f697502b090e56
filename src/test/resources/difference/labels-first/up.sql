ALTER TYPE public.status ADD VALUE 'void' AFTER 'open';
DROP FUNCTION public.name_of(public.status);
ALTER TABLE public.t DROP CONSTRAINT price_pos;
DROP VIEW public.v2;
DROP VIEW public.v;
COMMENT ON SCHEMA public IS 'new';
ALTER TABLE public.t ALTER COLUMN twice SET EXPRESSION AS ((price * (3)::numeric));
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.name_of(s public.status)
 RETURNS character varying
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text$function$;
ALTER TABLE public.t ADD CONSTRAINT price_pos CHECK ((price > (10)::numeric));
CREATE VIEW public.v AS
 SELECT id,
    s,
    price
   FROM public.t;
GRANT SELECT ON TABLE public.v TO PUBLIC;
CREATE VIEW public.v2 AS
 SELECT id
   FROM public.v;
