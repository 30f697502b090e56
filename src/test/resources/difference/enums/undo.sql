ALTER TYPE public.becomes_text ADD VALUE 'x' BEFORE 'y';
DROP TYPE public.comes;
ALTER TABLE public.t DROP COLUMN same;
ALTER TABLE ONLY public.t ALTER COLUMN g DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN many DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN s DROP DEFAULT;
ALTER TABLE public.child DROP CONSTRAINT child_s_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_s_check;
DROP INDEX public.t_partial;
ALTER TYPE public.grows RENAME TO grows_before;
CREATE TYPE public.grows AS ENUM ('b', 'd');
ALTER TABLE public.t ALTER COLUMN g TYPE public.grows USING g::text::public.grows;
DROP TYPE public.grows_before;
ALTER TYPE public.shrinks RENAME TO shrinks_before;
CREATE TYPE public.shrinks AS ENUM ('one', 'two', 'it''s');
ALTER TABLE public.child ALTER COLUMN s TYPE public.shrinks USING s::text::public.shrinks;
ALTER TABLE public.parent ALTER COLUMN s TYPE public.shrinks USING s::text::public.shrinks;
ALTER TABLE public.parted ALTER COLUMN s TYPE public.shrinks USING s::text::public.shrinks;
ALTER TABLE public.t ALTER COLUMN many TYPE public.shrinks[] USING many::text::public.shrinks[],
    ALTER COLUMN s TYPE public.shrinks USING s::text::public.shrinks;
DROP TYPE public.shrinks_before;
COMMENT ON TYPE public.shrinks IS 'a comment';
REVOKE USAGE ON TYPE public.shrinks FROM PUBLIC;
ALTER TABLE public.t ALTER COLUMN left_behind TYPE public.shrinks USING left_behind::public.shrinks,
    ALTER COLUMN b TYPE public.becomes_text USING b::public.becomes_text;
CREATE TYPE public.gone AS ENUM ('x');
ALTER TABLE public.t ADD COLUMN same public.shrinks GENERATED ALWAYS AS (
CASE
    WHEN (g = 'b'::public.grows) THEN 'one'::public.shrinks
    ELSE NULL::public.shrinks
END) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN g SET DEFAULT 'b'::public.grows;
ALTER TABLE ONLY public.t ALTER COLUMN s SET DEFAULT 'one'::public.shrinks;
ALTER TABLE ONLY public.t ALTER COLUMN many SET DEFAULT '{one}'::public.shrinks[];
ALTER TABLE public.child ADD CONSTRAINT child_s_fkey FOREIGN KEY (s) REFERENCES public.parent(s);
ALTER TABLE public.t ADD CONSTRAINT t_s_check CHECK ((s <> 'it''s'::public.shrinks));
CREATE INDEX t_partial ON public.t USING btree (g) WHERE (s = 'one'::public.shrinks);
