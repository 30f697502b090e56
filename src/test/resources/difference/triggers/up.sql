DROP VIEW public.shown;
DROP TRIGGER "Changes" ON public.item;
DROP TRIGGER goes ON public.item;
DROP TRIGGER late ON public.item;
DROP TRIGGER of_a_part ON public.part;
DROP TRIGGER goes ON public.parts;
ALTER TABLE public.item DISABLE TRIGGER off;
COMMENT ON TRIGGER off ON public.item IS 'off';
ALTER TABLE public.parts DISABLE TRIGGER off;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.other()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN OLD; END$function$;
CREATE VIEW public.shown AS
 SELECT name,
    id
   FROM public.item;
CREATE TRIGGER "Changes" BEFORE INSERT OR UPDATE ON public.item FOR EACH ROW WHEN ((new.id > 1)) EXECUTE FUNCTION public.other();
ALTER TABLE public.item ENABLE REPLICA TRIGGER "Changes";
COMMENT ON TRIGGER "Changes" ON public.item IS 'kept';
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON public.item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.note();
CREATE TRIGGER comes AFTER DELETE ON public.parts FOR EACH ROW EXECUTE FUNCTION public.note();
CREATE TRIGGER instead INSTEAD OF INSERT ON public.shown FOR EACH ROW EXECUTE FUNCTION public.note();
COMMENT ON TRIGGER instead ON public.shown IS 'made anew with its view';
