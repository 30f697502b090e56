DROP TABLE "Other"."Comes";
DROP SCHEMA "Other";
ALTER TABLE public.stays DROP COLUMN added;
COMMENT ON TABLE public.stays IS 'old';
ALTER TABLE public.stays ALTER COLUMN id TYPE integer;
ALTER TABLE public.stays ALTER COLUMN id DROP NOT NULL;
COMMENT ON COLUMN public.stays.id IS NULL;
ALTER TABLE ONLY public.stays ALTER COLUMN name SET DEFAULT 'it''s'::text;
CREATE TABLE public.goes (
    id integer
);
ALTER TABLE public.stays ADD COLUMN gone date;
