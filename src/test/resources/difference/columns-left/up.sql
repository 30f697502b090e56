DROP VIEW public.feelings;
DROP POLICY felt_seen ON public.felt;
ALTER TABLE public.felt DROP COLUMN g;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(t.id) AS count
    FROM public.t;
END;
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
COMMENT ON TABLE public.t IS 'with a comment';
ALTER TABLE public.felt ALTER COLUMN h TYPE text USING h::text;
DROP DOMAIN public.good_mood;
ALTER TABLE public.felt ALTER COLUMN m TYPE text USING m::text;
DROP TYPE public.mood;
CREATE OR REPLACE VIEW public.v AS
 SELECT id
   FROM public.t
  WHERE (id > 2);
ALTER POLICY seen ON public.t TO PUBLIC USING ((id > 1));
ALTER TABLE public.t DROP COLUMN gone;
CREATE TYPE public.mood AS ENUM ('glad');
ALTER TABLE public.felt ALTER COLUMN m TYPE public.mood USING m::public.mood;
CREATE DOMAIN public.good_mood AS public.mood;
ALTER TABLE public.felt ALTER COLUMN h TYPE public.good_mood USING h::public.good_mood;
CREATE VIEW public.feelings AS
 SELECT m
   FROM public.felt
  WHERE (h IS NOT NULL);
CREATE POLICY felt_seen ON public.felt FOR ALL TO PUBLIC USING ((h IS NOT NULL));
