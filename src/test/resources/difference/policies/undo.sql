DROP POLICY other_command ON public.item;
ALTER POLICY "Changes" ON public.item TO PUBLIC USING ((id = 1));
DROP TABLE public.owners;
ALTER POLICY loses_check ON public.item TO PUBLIC USING ((id = 2)) WITH CHECK ((id = 3));
ALTER TABLE public.item ADD COLUMN gone boolean;
CREATE POLICY goes ON public.item AS RESTRICTIVE FOR DELETE TO pg_monitor USING (gone);
CREATE POLICY other_command ON public.item FOR UPDATE TO PUBLIC USING (true) WITH CHECK ((owner = CURRENT_USER));
COMMENT ON POLICY other_command ON public.item IS 'made anew';
