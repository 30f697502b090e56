DROP FOREIGN TABLE public.comes;
DROP FOREIGN TABLE public.moves;
ALTER FOREIGN TABLE public.changes DROP COLUMN added;
DROP VIEW public.shown;
ALTER FOREIGN DATA WRAPPER "Own" NO HANDLER NO VALIDATOR;
ALTER FOREIGN DATA WRAPPER "Own" OPTIONS (ADD debug 'true');
COMMENT ON FOREIGN DATA WRAPPER "Own" IS NULL;
ALTER SERVER changes VERSION '1';
ALTER SERVER changes OPTIONS (DROP dbname, ADD "Port" '1', SET host 'one');
GRANT USAGE ON FOREIGN SERVER files TO pg_monitor;
ALTER USER MAPPING FOR PUBLIC SERVER changes OPTIONS (DROP user, ADD username 'it''s');
ALTER FOREIGN TABLE public.changes OPTIONS (DROP header, SET filename '/old');
ALTER FOREIGN TABLE public.changes ALTER COLUMN id TYPE integer;
ALTER FOREIGN TABLE public.changes ALTER COLUMN id SET NOT NULL;
ALTER FOREIGN TABLE public.changes ALTER COLUMN id OPTIONS (DROP force_null, ADD force_not_null 'true');
GRANT SELECT (id) ON TABLE public.changes TO pg_monitor;
ALTER FOREIGN TABLE public.changes ALTER COLUMN name TYPE text COLLATE "C";
ALTER FOREIGN TABLE public.changes ALTER COLUMN name DROP NOT NULL;
ALTER TABLE ONLY public.changes ALTER COLUMN name SET DEFAULT 'none'::text;
CREATE SERVER goes FOREIGN DATA WRAPPER "Own";
CREATE USER MAPPING FOR postgres SERVER goes OPTIONS (user 'me');
CREATE FOREIGN TABLE public.goes (
    id integer
) SERVER goes;
CREATE FOREIGN TABLE public.moves (
    id integer
) SERVER goes;
COMMENT ON FOREIGN TABLE public.moves IS 'kept';
ALTER FOREIGN TABLE public.changes ADD COLUMN gone date;
CREATE VIEW public.shown AS
 SELECT id
   FROM public.changes;
