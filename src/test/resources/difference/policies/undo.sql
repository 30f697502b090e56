DROP POLICY by_function ON public.item;
DROP FUNCTION public.other_result();
DROP POLICY other_command ON public.item;
DROP POLICY by_double ON public.number;
ALTER TABLE public.number ALTER COLUMN id TYPE integer;
ALTER POLICY "Changes" ON public.item TO PUBLIC USING ((id = 1));
DROP TABLE public.owners;
ALTER POLICY loses_check ON public.item TO PUBLIC USING ((id = 2)) WITH CHECK ((id = 3));
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.other_result()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER TABLE public.item ADD COLUMN gone boolean;
ALTER TABLE public.number ADD COLUMN doubled integer GENERATED ALWAYS AS ((id * 2)) STORED;
CREATE POLICY by_function ON public.item FOR ALL TO PUBLIC USING ((id = public.other_result()));
COMMENT ON POLICY by_function ON public.item IS 'made anew with its function';
CREATE POLICY goes ON public.item AS RESTRICTIVE FOR DELETE TO pg_monitor USING (gone);
CREATE POLICY other_command ON public.item FOR UPDATE TO PUBLIC USING (true) WITH CHECK ((owner = CURRENT_USER));
COMMENT ON POLICY other_command ON public.item IS 'made anew';
CREATE POLICY by_double ON public.number FOR ALL TO PUBLIC USING ((doubled > 0));
