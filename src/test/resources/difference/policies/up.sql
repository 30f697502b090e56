DROP POLICY by_function ON public.item;
DROP FUNCTION public.other_result();
DROP POLICY goes ON public.item;
ALTER TABLE public.item DROP COLUMN gone;
DROP POLICY loses_check ON public.item;
DROP POLICY other_command ON public.item;
DROP POLICY by_double ON public.number;
ALTER TABLE public.number DROP COLUMN doubled;
ALTER TABLE public.number ALTER COLUMN id TYPE bigint;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.other_result()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE TABLE public.owners (
    name name
);
ALTER POLICY "Changes" ON public.item TO pg_monitor, pg_read_all_data USING ((owner IN ( SELECT owners.name
   FROM public.owners)));
CREATE POLICY by_function ON public.item FOR ALL TO PUBLIC USING ((id = public.other_result()));
COMMENT ON POLICY by_function ON public.item IS 'made anew with its function';
CREATE POLICY loses_check ON public.item FOR ALL TO PUBLIC USING ((id = 2));
CREATE POLICY other_command ON public.item FOR INSERT TO PUBLIC WITH CHECK ((owner = CURRENT_USER));
COMMENT ON POLICY other_command ON public.item IS 'made anew';
CREATE POLICY by_double ON public.number FOR ALL TO PUBLIC USING ((id > 0));
CREATE POLICY comes ON public.owners AS RESTRICTIVE FOR ALL TO postgres USING (true);
