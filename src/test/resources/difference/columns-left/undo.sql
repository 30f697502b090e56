ALTER TYPE public.mood ADD VALUE 'sad' BEFORE 'glad';
ALTER TABLE public.t NO FORCE ROW LEVEL SECURITY;
COMMENT ON TABLE public.t IS NULL;
ALTER TABLE public.felt ADD COLUMN g public.good_mood;
CREATE OR REPLACE VIEW public.feelings AS
 SELECT m
   FROM public.felt
  WHERE (g IS NOT NULL);
ALTER POLICY felt_seen ON public.felt TO PUBLIC USING ((g IS NOT NULL));
ALTER TABLE public.t ADD COLUMN gone integer;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(t.gone) AS count
    FROM public.t;
END;
CREATE OR REPLACE VIEW public.v AS
 SELECT id
   FROM public.t
  WHERE (gone > 2);
ALTER POLICY seen ON public.t TO PUBLIC USING ((gone > 1));
CREATE INDEX t_gone ON public.t USING btree (gone);
