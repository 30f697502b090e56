DROP VIEW public.comes;
DROP VIEW public.on_grown;
DROP VIEW public."Grows";
DROP VIEW public.typed;
ALTER TABLE public.item ALTER COLUMN price TYPE numeric(10,2);
ALTER TABLE ONLY public.shrinks ALTER COLUMN name SET DEFAULT 'none'::text;
CREATE OR REPLACE VIEW public.plain AS
 SELECT id
   FROM public.item
  WHERE (id > 0);
ALTER VIEW public.secured SET (security_barrier=true);
ALTER VIEW public.secured RESET (check_option);
ALTER TABLE public.item ADD COLUMN gone text;
CREATE OR REPLACE VIEW public.shrinks AS
 SELECT id,
    name,
    gone
   FROM public.item;
CREATE VIEW public."Grows" AS
 SELECT id,
    name
   FROM public.item;
COMMENT ON VIEW public."Grows" IS 'stays';
GRANT SELECT ON TABLE public."Grows" TO PUBLIC;
CREATE VIEW public.typed AS
 SELECT price
   FROM public.item;
CREATE VIEW public.goes AS
 SELECT i.name,
    g.id AS grown
   FROM (public.item i
     JOIN public."Grows" g USING (id));
CREATE VIEW public.on_grown AS
 SELECT id
   FROM public."Grows";
