DROP VIEW public.e;
DROP VIEW public.f;
DROP FUNCTION public.levels();
DROP VIEW public.r;
DROP MATERIALIZED VIEW public.m_of_m;
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.d;
DROP VIEW public.c;
DROP VIEW public.b;
DROP VIEW public.a;
ALTER TABLE public.log ALTER COLUMN level TYPE integer;
CREATE VIEW public.a AS
 SELECT id,
    level
   FROM public.log;
CREATE VIEW public.b AS
 SELECT id,
    (level + 1) AS next
   FROM public.a;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.levels()
 RETURNS SETOF public.b
 LANGUAGE sql
AS $function$SELECT * FROM b$function$;
CREATE VIEW public.r AS
 WITH RECURSIVE r(n) AS (
         SELECT a.level
           FROM public.a
        UNION
         SELECT (r_1.n - 1)
           FROM r r_1
          WHERE (r_1.n > 0)
        )
 SELECT n
   FROM r;
CREATE VIEW public.c AS
 SELECT b.id,
    b.next,
    a.level
   FROM (public.b
     JOIN public.a USING (id));
COMMENT ON VIEW public.c IS 'in the middle';
CREATE VIEW public.f AS
 SELECT next
   FROM public.levels() levels(id, next);
GRANT SELECT (next) ON TABLE public.c TO PUBLIC;
CREATE VIEW public.d AS
 SELECT c.id,
    c.next,
    c.level
   FROM public.c
UNION ALL
 SELECT log_2020.id,
    0 AS next,
    log_2020.level
   FROM public.log_2020;
GRANT SELECT ON TABLE public.d TO PUBLIC;
CREATE MATERIALIZED VIEW public.m AS
 SELECT next,
    count(*) AS n
   FROM public.d
  GROUP BY next;
GRANT SELECT ON TABLE public.m TO PUBLIC;
CREATE UNIQUE INDEX m_next ON public.m USING btree (next);
CREATE MATERIALIZED VIEW public.m_of_m AS
 SELECT max(n) AS n
   FROM public.m
WITH NO DATA;
CREATE VIEW public.e AS
 SELECT n
   FROM public.m_of_m;
