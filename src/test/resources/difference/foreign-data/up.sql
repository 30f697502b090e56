DROP USER MAPPING FOR postgres SERVER goes;
DROP FOREIGN TABLE public.goes;
DROP FOREIGN TABLE public.moves;
DROP SERVER goes;
ALTER FOREIGN TABLE public.changes DROP COLUMN gone;
DROP VIEW public.shown;
ALTER FOREIGN DATA WRAPPER "Own" NO HANDLER VALIDATOR postgresql_fdw_validator;
ALTER FOREIGN DATA WRAPPER "Own" OPTIONS (DROP debug);
COMMENT ON FOREIGN DATA WRAPPER "Own" IS 'validated';
ALTER SERVER changes VERSION '2';
ALTER SERVER changes OPTIONS (DROP "Port", ADD dbname 'x', SET host 'two');
REVOKE USAGE ON FOREIGN SERVER files FROM pg_monitor;
ALTER USER MAPPING FOR PUBLIC SERVER changes OPTIONS (DROP username, ADD user 'other');
ALTER FOREIGN TABLE public.changes OPTIONS (SET filename '/new', ADD header 'true');
ALTER FOREIGN TABLE public.changes ALTER COLUMN id TYPE bigint;
ALTER FOREIGN TABLE public.changes ALTER COLUMN id DROP NOT NULL;
ALTER FOREIGN TABLE public.changes ALTER COLUMN id OPTIONS (DROP force_not_null, ADD force_null 'true');
REVOKE SELECT (id) ON TABLE public.changes FROM pg_monitor;
ALTER FOREIGN TABLE public.changes ALTER COLUMN name TYPE text;
ALTER FOREIGN TABLE public.changes ALTER COLUMN name SET NOT NULL;
ALTER TABLE ONLY public.changes ALTER COLUMN name SET DEFAULT 'some'::text;
CREATE FOREIGN TABLE public.comes (
    id integer
) SERVER changes;
CREATE FOREIGN TABLE public.moves (
    id integer
) SERVER changes;
COMMENT ON FOREIGN TABLE public.moves IS 'kept';
ALTER FOREIGN TABLE public.changes ADD COLUMN added text OPTIONS (force_null 'true');
ALTER FOREIGN TABLE public.comes ADD COLUMN doubled integer GENERATED ALWAYS AS ((id * 2)) STORED;
CREATE VIEW public.shown AS
 SELECT id
   FROM public.changes;
