DROP POLICY goes ON public.item;
ALTER TABLE public.item DROP COLUMN gone;
DROP POLICY loses_check ON public.item;
DROP POLICY other_command ON public.item;
CREATE TABLE public.owners (
    name name
);
ALTER POLICY "Changes" ON public.item TO pg_monitor, pg_read_all_data USING ((owner IN ( SELECT owners.name
   FROM public.owners)));
CREATE POLICY loses_check ON public.item FOR ALL TO PUBLIC USING ((id = 2));
CREATE POLICY other_command ON public.item FOR INSERT TO PUBLIC WITH CHECK ((owner = CURRENT_USER));
COMMENT ON POLICY other_command ON public.item IS 'made anew';
CREATE POLICY comes ON public.owners AS RESTRICTIVE FOR ALL TO postgres USING (true);
