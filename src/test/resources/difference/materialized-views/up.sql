DROP MATERIALIZED VIEW public.empty;
DROP MATERIALIZED VIEW public.goes;
DROP VIEW public.on_anew;
DROP MATERIALIZED VIEW public.anew;
ALTER MATERIALIZED VIEW public.stays SET (autovacuum_enabled=off);
ALTER MATERIALIZED VIEW public.stays RESET (fillfactor);
ALTER MATERIALIZED VIEW public.stays ALTER COLUMN id RESET (n_distinct);
ALTER MATERIALIZED VIEW public.stays ALTER COLUMN name SET STATISTICS -1;
ALTER MATERIALIZED VIEW public.stays ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.stays ALTER COLUMN name SET COMPRESSION pglz;
CREATE MATERIALIZED VIEW public.anew AS
 SELECT id,
    name
   FROM public.item;
COMMENT ON MATERIALIZED VIEW public.anew IS 'kept';
GRANT SELECT ON TABLE public.anew TO PUBLIC;
CREATE VIEW public.on_anew AS
 SELECT count(*) AS number
   FROM public.anew;
CREATE MATERIALIZED VIEW public.comes WITH (fillfactor=50) AS
 SELECT 1 AS one,
    name
   FROM public.item
WITH NO DATA;
CREATE MATERIALIZED VIEW public.empty AS
 SELECT upper(name) AS name
   FROM public.item
WITH NO DATA;
COMMENT ON COLUMN public.anew.id IS 'kept too';
