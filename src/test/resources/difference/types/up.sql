DROP TYPE public.gone;
DROP TYPE public.shuffled;
DROP TYPE public.span;
ALTER TYPE public.pair ADD ATTRIBUTE "C d" numeric(4,2), ADD ATTRIBUTE e text COLLATE pg_catalog."C" CASCADE;
COMMENT ON TYPE public.pair IS 'grown';
CREATE TYPE public."Empty" AS ();
CREATE TYPE public.shuffled AS (
    b text,
    a integer
);
CREATE TYPE public.letters AS RANGE (SUBTYPE = text, COLLATION = pg_catalog."C", MULTIRANGE_TYPE_NAME = public.alphabets);
CREATE TYPE public.span AS RANGE (SUBTYPE = bigint);
