DROP VIEW public.on_anew;
DROP MATERIALIZED VIEW public.anew;
DROP MATERIALIZED VIEW public.comes;
DROP MATERIALIZED VIEW public.empty;
ALTER MATERIALIZED VIEW public.stays SET (fillfactor=70);
ALTER MATERIALIZED VIEW public.stays RESET (autovacuum_enabled);
ALTER MATERIALIZED VIEW public.stays ALTER COLUMN id SET (n_distinct=5);
ALTER MATERIALIZED VIEW public.stays ALTER COLUMN name SET STATISTICS 100;
ALTER MATERIALIZED VIEW public.stays ALTER COLUMN name SET STORAGE EXTENDED;
ALTER MATERIALIZED VIEW public.stays ALTER COLUMN name SET COMPRESSION default;
CREATE MATERIALIZED VIEW public.anew AS
 SELECT id
   FROM public.item;
COMMENT ON MATERIALIZED VIEW public.anew IS 'kept';
GRANT SELECT ON TABLE public.anew TO PUBLIC;
CREATE VIEW public.on_anew AS
 SELECT count(*) AS number
   FROM public.anew;
CREATE MATERIALIZED VIEW public.empty AS
 SELECT name
   FROM public.item
WITH NO DATA;
COMMENT ON COLUMN public.anew.id IS 'kept too';
CREATE MATERIALIZED VIEW public.goes AS
 SELECT number
   FROM public.on_anew;
