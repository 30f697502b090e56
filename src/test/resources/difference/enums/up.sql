ALTER TYPE public.grows ADD VALUE 'a' BEFORE 'b';
ALTER TYPE public.grows ADD VALUE 'c' AFTER 'b';
ALTER TYPE public.grows ADD VALUE 'e' AFTER 'd';
ALTER TYPE public.grows ADD VALUE E'f\\' AFTER 'e';
DROP TYPE public.gone;
ALTER TABLE public.t DROP COLUMN same;
ALTER TABLE ONLY public.t ALTER COLUMN many DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN s DROP DEFAULT;
ALTER TABLE public.child DROP CONSTRAINT child_s_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_s_check;
DROP INDEX public.t_partial;
ALTER TYPE public.becomes_text RENAME TO becomes_text_before;
CREATE TYPE public.becomes_text AS ENUM ('y');
ALTER TABLE public.t ALTER COLUMN b TYPE text USING b::text;
DROP TYPE public.becomes_text_before;
ALTER TYPE public.shrinks RENAME TO shrinks_before;
CREATE TYPE public.shrinks AS ENUM ('two', 'one');
ALTER TABLE public.child ALTER COLUMN s TYPE public.shrinks USING s::text::public.shrinks;
ALTER TABLE public.parent ALTER COLUMN s TYPE public.shrinks USING s::text::public.shrinks;
ALTER TABLE public.parted ALTER COLUMN s TYPE public.shrinks USING s::text::public.shrinks;
ALTER TABLE public.t ALTER COLUMN left_behind TYPE text USING left_behind::text,
    ALTER COLUMN many TYPE public.shrinks[] USING many::text::public.shrinks[],
    ALTER COLUMN s TYPE public.shrinks USING s::text::public.shrinks;
DROP TYPE public.shrinks_before;
COMMENT ON TYPE public.shrinks IS 'a comment';
REVOKE USAGE ON TYPE public.shrinks FROM PUBLIC;
ALTER TABLE public.t ALTER COLUMN left_behind TYPE text,
    ALTER COLUMN b TYPE text;
ALTER TABLE ONLY public.t ALTER COLUMN g SET DEFAULT 'c'::public.grows;
CREATE TYPE public.comes AS ENUM ();
ALTER TABLE public.t ADD COLUMN same public.shrinks GENERATED ALWAYS AS (
CASE
    WHEN (g = 'b'::public.grows) THEN 'one'::public.shrinks
    ELSE NULL::public.shrinks
END) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN s SET DEFAULT 'two'::public.shrinks;
ALTER TABLE ONLY public.t ALTER COLUMN many SET DEFAULT '{one}'::public.shrinks[];
ALTER TABLE public.child ADD CONSTRAINT child_s_fkey FOREIGN KEY (s) REFERENCES public.parent(s);
ALTER TABLE public.t ADD CONSTRAINT t_s_check CHECK ((s <> 'one'::public.shrinks));
CREATE INDEX t_partial ON public.t USING btree (g) WHERE (s = 'one'::public.shrinks);
