ALTER DOMAIN public.amount RENAME TO amount_before;
CREATE DOMAIN public.amount AS numeric(10,2);
ALTER TABLE public.t ALTER COLUMN a TYPE public.amount;
DROP DOMAIN public.amount_before;
ALTER TABLE public.t ALTER COLUMN l TYPE text USING l::text;
DROP TYPE public.label;
ALTER TABLE public.t ALTER COLUMN n TYPE text USING n::text;
DROP DOMAIN public.word;
ALTER TABLE public.t ALTER COLUMN name TYPE character varying(50),
    ALTER COLUMN qty TYPE numeric(10,2),
    ALTER COLUMN d TYPE double precision;
CREATE DOMAIN public.word AS character varying(50);
ALTER TABLE public.t ALTER COLUMN n TYPE public.word,
    ALTER COLUMN w TYPE public.word;
CREATE TYPE public.label AS (
    title public.word
);
ALTER TABLE public.t ALTER COLUMN l TYPE public.label USING l::public.label;
