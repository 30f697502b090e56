ALTER DOMAIN public.amount RENAME TO amount_before;
CREATE DOMAIN public.amount AS numeric(10,1);
ALTER TABLE public.t ALTER COLUMN a TYPE public.amount;
DROP DOMAIN public.amount_before;
ALTER TABLE public.t ALTER COLUMN l TYPE text USING l::text;
DROP TYPE public.label;
ALTER TABLE public.t ALTER COLUMN n TYPE text USING n::text,
    ALTER COLUMN w TYPE text USING w::text;
DROP DOMAIN public.word;
ALTER TABLE public.t ALTER COLUMN name TYPE character varying(5),
    ALTER COLUMN qty TYPE integer,
    ALTER COLUMN d TYPE real,
    ALTER COLUMN w TYPE text;
CREATE DOMAIN public.word AS character varying(5);
ALTER TABLE public.t ALTER COLUMN n TYPE public.word;
CREATE TYPE public.label AS (
    title public.word
);
ALTER TABLE public.t ALTER COLUMN l TYPE public.label USING l::public.label;
