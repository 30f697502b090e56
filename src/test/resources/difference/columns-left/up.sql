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
CREATE OR REPLACE VIEW public.v AS
 SELECT id
   FROM public.t
  WHERE (id > 2);
ALTER POLICY seen ON public.t TO PUBLIC USING ((id > 1));
ALTER TABLE public.t DROP COLUMN gone;
