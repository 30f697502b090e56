DROP RULE notes ON public.item;
ALTER TABLE public.item DROP COLUMN gone;
DROP RULE "Adds" ON public.shown;
CREATE OR REPLACE VIEW public.shown AS
 SELECT id,
    1 AS other
   FROM public.item;
ALTER TABLE public.item DISABLE RULE off;
ALTER TABLE public.log ADD COLUMN other integer;
CREATE RULE notes AS
    ON DELETE TO public.item DO  INSERT INTO public.log (id, other)
  VALUES (old.id, 2);
CREATE RULE comes AS
    ON INSERT TO public.log DO
 NOTIFY logged;
CREATE RULE "Adds" AS
    ON INSERT TO public.shown DO INSTEAD  INSERT INTO public.item (id)
  VALUES ((new.id + new.other));
COMMENT ON RULE "Adds" ON public.shown IS 'kept';
