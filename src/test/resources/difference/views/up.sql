DROP VIEW public.goes;
DROP VIEW public.on_shrunk;
DROP VIEW public.shrinks;
ALTER TABLE public.item DROP COLUMN gone;
DROP VIEW public.typed;
ALTER TABLE public.item ALTER COLUMN price TYPE numeric(12,2);
CREATE OR REPLACE VIEW public."Grows" AS
 SELECT id,
    upper(name) AS name,
    price AS "Added",
    1 AS extra
   FROM public.item;
CREATE OR REPLACE VIEW public.plain WITH (security_barrier=true) AS
 SELECT id
   FROM public.item
  WHERE (id > 1);
ALTER VIEW public.secured SET (check_option=local);
ALTER VIEW public.secured RESET (security_barrier);
CREATE VIEW public.shrinks AS
 SELECT id,
    name
   FROM public.item;
COMMENT ON VIEW public.shrinks IS 'made anew';
CREATE VIEW public.typed AS
 SELECT price
   FROM public.item;
COMMENT ON COLUMN public."Grows"."Added" IS 'new';
GRANT UPDATE ("Added") ON TABLE public."Grows" TO PUBLIC;
CREATE OR REPLACE VIEW public.on_grown AS
 SELECT id,
    "Added"
   FROM public."Grows";
CREATE VIEW public.comes AS
 WITH RECURSIVE up(id) AS (
         SELECT 1 AS "?column?"
        UNION ALL
         SELECT (u.id + 1)
           FROM up u
          WHERE (u.id < 9)
        )
 SELECT up.id,
    o."Added"
   FROM (up
     LEFT JOIN public.on_grown o USING (id));
GRANT SELECT (id) ON TABLE public.shrinks TO PUBLIC;
COMMENT ON COLUMN public.shrinks.name IS 'made anew too';
ALTER TABLE ONLY public.shrinks ALTER COLUMN name SET DEFAULT 'some'::text;
CREATE VIEW public.on_shrunk AS
 SELECT id,
    name AS label
   FROM public.shrinks;
GRANT INSERT, SELECT ON TABLE public.on_shrunk TO PUBLIC;
