DROP FUNCTION public.name_of(public.status);
ALTER TABLE public.t DROP CONSTRAINT price_pos;
DROP VIEW public.v2;
DROP VIEW public.v;
COMMENT ON SCHEMA public IS 'old';
ALTER TYPE public.status RENAME TO status_before;
CREATE TYPE public.status AS ENUM ('open', 'done');
ALTER TABLE public.t ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status_before;
ALTER TABLE public.t ALTER COLUMN twice SET EXPRESSION AS ((price * (2)::numeric));
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.name_of(s public.status)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text$function$;
ALTER TABLE public.t ADD CONSTRAINT price_pos CHECK ((price > (0)::numeric));
CREATE VIEW public.v AS
 SELECT id,
    price
   FROM public.t;
GRANT SELECT ON TABLE public.v TO PUBLIC;
CREATE VIEW public.v2 AS
 SELECT id
   FROM public.v;
