DROP TYPE public."Empty";
DROP TYPE public.shuffled;
DROP TYPE public.letters;
DROP TYPE public.span;
ALTER TYPE public.pair DROP ATTRIBUTE "C d", DROP ATTRIBUTE e CASCADE;
COMMENT ON TYPE public.pair IS NULL;
CREATE TYPE public.gone AS (
    a integer
);
CREATE TYPE public.shuffled AS (
    a integer,
    b text
);
CREATE TYPE public.span AS RANGE (SUBTYPE = integer);
