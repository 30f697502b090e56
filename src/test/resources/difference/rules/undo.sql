DROP VIEW public.shown;
DROP RULE notes ON public.item;
ALTER TABLE public.log DROP COLUMN other;
DROP RULE comes ON public.log;
ALTER TABLE public.item ENABLE RULE off;
ALTER TABLE public.item ADD COLUMN gone integer;
CREATE VIEW public.shown AS
 SELECT id
   FROM public.item;
CREATE RULE notes AS
    ON DELETE TO public.item DO ( INSERT INTO public.log (id)
  VALUES (old.gone);

 NOTIFY deleted;
);
CREATE RULE "Adds" AS
    ON INSERT TO public.shown DO INSTEAD  INSERT INTO public.item (id)
  VALUES (new.id);
COMMENT ON RULE "Adds" ON public.shown IS 'kept';
