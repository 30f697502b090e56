DROP TABLE public.goes;
ALTER TABLE public.stays DROP COLUMN gone;
ALTER TABLE public.plainly SET (toast.autovacuum_enabled=false);
COMMENT ON TABLE public.stays IS NULL;
ALTER TABLE public.toasted SET (toast.autovacuum_vacuum_threshold=100);
ALTER TABLE public.toasted RESET (fillfactor, toast.autovacuum_enabled);
ALTER TABLE public.stays ALTER COLUMN id TYPE bigint;
ALTER TABLE public.stays ALTER COLUMN id SET NOT NULL;
COMMENT ON COLUMN public.stays.id IS E'a \\ and a ''';
ALTER TABLE ONLY public.stays ALTER COLUMN name SET DEFAULT lower('NEW'::text);
ALTER MATERIALIZED VIEW public.texts SET (toast.autovacuum_enabled=false);
CREATE SCHEMA "Other";
CREATE TABLE "Other"."Comes" (
    "A b" numeric(10,2),
    c character varying(20) COLLATE pg_catalog."C" DEFAULT 'x'::character varying,
    d integer GENERATED ALWAYS AS ((1 + 1)) STORED
) WITH (fillfactor=70);
GRANT SELECT ON TABLE "Other"."Comes" TO PUBLIC;
CREATE TABLE "Other".late (
    t text
) WITH (fillfactor=80, toast.autovacuum_enabled=false);
ALTER TABLE public.stays ADD COLUMN added timestamp with time zone DEFAULT now() NOT NULL;
