ALTER DOMAIN public.amount DROP CONSTRAINT amount_check;
ALTER DOMAIN public.amount RENAME TO amount_before;
CREATE DOMAIN public.amount AS integer;
ALTER TABLE public.t ALTER COLUMN leaves TYPE bigint,
    ALTER COLUMN stays TYPE public.amount;
DROP DOMAIN public.amount_before;
ALTER DOMAIN public.code RENAME TO code_before;
CREATE DOMAIN public.code AS text;
ALTER TABLE public.t ALTER COLUMN letters TYPE character varying(20);
DROP DOMAIN public.code_before;
ALTER DOMAIN public.felt RENAME TO felt_before;
CREATE DOMAIN public.felt AS text;
ALTER TABLE public.t ALTER COLUMN feeling TYPE public.mood;
DROP DOMAIN public.felt_before;
ALTER DOMAIN public.seen RENAME TO seen_before;
CREATE DOMAIN public.seen AS text;
ALTER TABLE public.t ALTER COLUMN sky TYPE text USING sky::text;
DROP DOMAIN public.seen_before;
DROP TYPE public.weather;
ALTER TABLE public.t ALTER COLUMN leaves TYPE bigint,
    ALTER COLUMN letters TYPE character varying(20),
    ALTER COLUMN feeling TYPE public.mood,
    ALTER COLUMN sky TYPE text;
ALTER DOMAIN public.amount ADD CONSTRAINT amount_check CHECK ((VALUE > 0));
