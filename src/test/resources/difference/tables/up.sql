DROP TABLE public.goes;
ALTER TABLE public.stays DROP COLUMN gone;
COMMENT ON TABLE public.stays IS NULL;
ALTER TABLE public.stays ALTER COLUMN id TYPE bigint;
ALTER TABLE public.stays ALTER COLUMN id SET NOT NULL;
COMMENT ON COLUMN public.stays.id IS E'a \\ and a ''';
ALTER TABLE ONLY public.stays ALTER COLUMN name SET DEFAULT lower('NEW'::text);
CREATE SCHEMA "Other";
CREATE TABLE "Other"."Comes" (
    "A b" numeric(10,2),
    c character varying(20) COLLATE pg_catalog."C" DEFAULT 'x'::character varying,
    d integer GENERATED ALWAYS AS ((1 + 1)) STORED
) WITH (fillfactor=70);
GRANT SELECT ON TABLE "Other"."Comes" TO PUBLIC;
ALTER TABLE public.stays ADD COLUMN added timestamp with time zone DEFAULT now() NOT NULL;
