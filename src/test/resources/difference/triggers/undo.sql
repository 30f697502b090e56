DROP VIEW public.shown;
DROP TRIGGER "Changes" ON public.item;
DROP FUNCTION public.other();
DROP TRIGGER late ON public.item;
DROP TRIGGER comes ON public.parts;
ALTER TABLE public.item ENABLE TRIGGER off;
COMMENT ON TRIGGER off ON public.item IS NULL;
ALTER TABLE public.parts ENABLE TRIGGER off;
CREATE VIEW public.shown AS
 SELECT id,
    name
   FROM public.item;
CREATE TRIGGER "Changes" BEFORE INSERT ON public.item FOR EACH ROW WHEN ((new.id > 0)) EXECUTE FUNCTION public.note('a', 'b''c');
COMMENT ON TRIGGER "Changes" ON public.item IS 'kept';
CREATE TRIGGER goes AFTER DELETE ON public.item REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.note();
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON public.item DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.note();
ALTER TABLE public.item ENABLE ALWAYS TRIGGER late;
CREATE TRIGGER of_a_part BEFORE DELETE ON public.part FOR EACH ROW EXECUTE FUNCTION public.note();
CREATE TRIGGER goes AFTER UPDATE ON public.parts FOR EACH ROW EXECUTE FUNCTION public.note();
CREATE TRIGGER instead INSTEAD OF INSERT ON public.shown FOR EACH ROW EXECUTE FUNCTION public.note();
COMMENT ON TRIGGER instead ON public.shown IS 'made anew with its view';
