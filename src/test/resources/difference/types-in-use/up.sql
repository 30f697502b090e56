DROP FUNCTION public.better(public.mood);
ALTER TABLE ONLY public.person ALTER COLUMN m DROP DEFAULT;
ALTER TABLE ONLY public.word ALTER COLUMN v DROP DEFAULT;
ALTER TABLE public.bill DROP CONSTRAINT bill_s_check;
ALTER TABLE public.booking DROP CONSTRAINT booking_during_check;
ALTER TABLE public.booking DROP CONSTRAINT booking_during_excl;
ALTER TABLE public.extra DROP CONSTRAINT extra_during_fkey;
ALTER TABLE public.booking DROP CONSTRAINT booking_pkey;
ALTER TABLE public.person DROP CONSTRAINT person_m_check;
ALTER TABLE public.word DROP CONSTRAINT word_w_key;
DROP INDEX public.bill_a;
DROP INDEX public.person_g;
DROP VIEW public.book_1_of;
DROP VIEW public.happy;
DROP VIEW public.shuffles;
DROP VIEW public.words;
ALTER TABLE public.bill ALTER COLUMN a TYPE text USING a::text,
    ALTER COLUMN amounts TYPE text USING amounts::text;
DROP DOMAIN public.amount;
ALTER TABLE public.bill ALTER COLUMN h TYPE jsonb USING to_jsonb(h);
DROP TYPE public.holder;
ALTER TABLE public.bill ALTER COLUMN r TYPE text USING r::text;
DROP TYPE public.retyped;
ALTER TABLE public.bill ALTER COLUMN s TYPE jsonb USING to_jsonb(s),
    ALTER COLUMN several TYPE jsonb USING to_jsonb(several);
ALTER TABLE public.book ALTER COLUMN s TYPE jsonb USING to_jsonb(s);
DROP TYPE public.shuffled;
ALTER TABLE public.booking ALTER COLUMN during TYPE text USING during::text,
    ALTER COLUMN spans TYPE text USING spans::text;
ALTER TABLE public.extra ALTER COLUMN during TYPE text USING during::text,
    ALTER COLUMN other TYPE text USING other::text;
DROP TYPE public.span;
ALTER TABLE public.extra ALTER COLUMN other TYPE text;
ALTER TABLE public.person ALTER COLUMN g TYPE text USING g::text,
    ALTER COLUMN gs TYPE text USING gs::text;
DROP DOMAIN public.good_mood;
ALTER TABLE public.person ALTER COLUMN m TYPE text USING m::text,
    ALTER COLUMN many TYPE text USING many::text,
    ALTER COLUMN r TYPE text USING r::text;
DROP TYPE public.report;
DROP TYPE public.mood;
ALTER TABLE public.word ALTER COLUMN v TYPE text USING v::text,
    ALTER COLUMN w TYPE text USING w::text;
DROP COLLATION public.sorted;
CREATE COLLATION public.sorted (provider = libc, locale = 'POSIX');
ALTER TABLE public.word ALTER COLUMN w TYPE text COLLATE public.sorted,
    ALTER COLUMN v TYPE character varying(10) COLLATE public.sorted;
CREATE TYPE public.mood AS ENUM ('glad', 'fine');
ALTER TABLE public.person ALTER COLUMN m TYPE public.mood USING m::public.mood;
CREATE DOMAIN public.amount AS integer NOT NULL CONSTRAINT amount_large CHECK ((VALUE > 1)) CONSTRAINT amount_small CHECK ((VALUE < 200));
ALTER TABLE public.bill ALTER COLUMN amounts TYPE public.amount[] USING amounts::public.amount[],
    ALTER COLUMN a TYPE public.amount USING a::public.amount;
CREATE DOMAIN public.good_mood AS public.mood DEFAULT 'fine'::public.mood CONSTRAINT good_mood_check CHECK ((VALUE IS NOT NULL));
COMMENT ON DOMAIN public.good_mood IS 'a comment';
ALTER TABLE public.person ALTER COLUMN g TYPE public.good_mood USING g::public.good_mood,
    ALTER COLUMN gs TYPE public.good_mood[] USING gs::public.good_mood[];
ALTER DOMAIN public.late ADD CONSTRAINT late_check CHECK ((VALUE > 0));
ALTER TABLE public.latecomer ALTER COLUMN a TYPE public.late[] USING a::text::public.late[];
CREATE TYPE public.report AS (
    at date,
    mood public.mood
);
ALTER TABLE public.person ALTER COLUMN r TYPE public.report USING r::public.report,
    ALTER COLUMN many TYPE public.report[] USING many::public.report[];
CREATE TYPE public.retyped AS (
    a bigint,
    b character varying(7)
);
ALTER TABLE public.bill ALTER COLUMN r TYPE public.retyped USING r::public.retyped;
CREATE TYPE public.shuffled AS (
    "C d" public.mood,
    b text,
    a bigint
);
ALTER TABLE public.bill ALTER COLUMN s TYPE public.shuffled USING jsonb_populate_record(NULL::public.shuffled, s);
CREATE TYPE pg_temp.flyback_parked AS (value public.shuffled[]);
ALTER TABLE public.bill ALTER COLUMN several TYPE public.shuffled[] USING (jsonb_populate_record(NULL::pg_temp.flyback_parked, jsonb_build_object('value', several))).value;
DROP TYPE pg_temp.flyback_parked;
ALTER TABLE public.book ALTER COLUMN s TYPE public.shuffled USING jsonb_populate_record(NULL::public.shuffled, s);
CREATE TYPE public.holder AS (
    s public.shuffled,
    n integer
);
ALTER TABLE public.bill ALTER COLUMN h TYPE public.holder USING jsonb_populate_record(NULL::public.holder, h);
CREATE TYPE public.span AS RANGE (SUBTYPE = bigint);
ALTER TABLE public.booking ALTER COLUMN during TYPE public.span USING during::public.span,
    ALTER COLUMN spans TYPE public.span[] USING spans::public.span[];
ALTER TABLE public.extra ALTER COLUMN during TYPE public.span USING during::public.span;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.better(public.mood)
 RETURNS public.good_mood
 LANGUAGE sql
AS $function$ SELECT 'glad'::good_mood $function$;
ALTER TABLE ONLY public.person ALTER COLUMN m SET DEFAULT 'fine'::public.mood;
ALTER TABLE ONLY public.word ALTER COLUMN v SET DEFAULT 'v'::character varying;
ALTER TABLE public.bill ADD CONSTRAINT bill_s_check CHECK (((s).a > 0));
ALTER TABLE public.booking ADD CONSTRAINT booking_pkey PRIMARY KEY (during);
ALTER TABLE public.booking ADD CONSTRAINT booking_during_excl EXCLUDE USING gist (during WITH &&);
ALTER TABLE public.booking ADD CONSTRAINT booking_during_check CHECK ((during @> (5)::bigint));
ALTER TABLE public.extra ADD CONSTRAINT extra_during_fkey FOREIGN KEY (during) REFERENCES public.booking(during);
ALTER TABLE public.person ADD CONSTRAINT person_m_check CHECK ((m <> 'glad'::public.mood));
ALTER TABLE public.word ADD CONSTRAINT word_w_key UNIQUE (w);
CREATE INDEX bill_a ON public.bill USING btree (((s).a));
CREATE INDEX person_g ON public.person USING btree (g) WHERE ((g)::public.mood = 'glad'::public.mood);
CREATE VIEW public.book_1_of AS
 SELECT (s).a AS a
   FROM public.book_1;
CREATE VIEW public.happy AS
 SELECT id,
    (r).mood AS mood,
    g
   FROM public.person
  WHERE (m = 'glad'::public.mood);
GRANT SELECT ON TABLE public.happy TO PUBLIC;
CREATE VIEW public.shuffles AS
 SELECT (s).b AS b,
    r
   FROM public.bill;
CREATE VIEW public.words AS
 SELECT w,
    v
   FROM public.word
  ORDER BY w;
