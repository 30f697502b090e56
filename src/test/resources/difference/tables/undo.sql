DROP TABLE "Other"."Comes";
DROP TABLE "Other".late;
DROP SCHEMA "Other";
ALTER TABLE public.stays DROP COLUMN added;
ALTER TABLE public.plainly RESET (toast.autovacuum_enabled);
COMMENT ON TABLE public.stays IS 'old';
ALTER TABLE public.toasted SET (fillfactor=90, toast.autovacuum_enabled=false);
ALTER TABLE public.toasted RESET (toast.autovacuum_vacuum_threshold);
ALTER TABLE public.stays ALTER COLUMN id TYPE integer;
ALTER TABLE public.stays ALTER COLUMN id DROP NOT NULL;
COMMENT ON COLUMN public.stays.id IS NULL;
ALTER TABLE ONLY public.stays ALTER COLUMN name SET DEFAULT 'it''s'::text;
ALTER MATERIALIZED VIEW public.texts RESET (toast.autovacuum_enabled);
CREATE TABLE public.goes (
    id integer
);
ALTER TABLE public.stays ADD COLUMN gone date;
