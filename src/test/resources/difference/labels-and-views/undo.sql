ALTER TABLE ONLY public.kept ALTER COLUMN id DROP DEFAULT;
DROP FUNCTION public.first_id();
DROP VIEW public.on_v;
DROP VIEW public.v;
DROP TABLE public.tenant;
ALTER TYPE public.status RENAME TO status_before;
CREATE TYPE public.status AS ENUM ('open', 'it is', 'done');
ALTER TABLE public.kept ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status_before;
CREATE TABLE public.client (
    id integer,
    s public.status
);
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.first_id()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT client.id
    FROM public.client;
END;
ALTER TABLE ONLY public.kept ALTER COLUMN id SET DEFAULT public.first_id();
CREATE VIEW public.v AS
 SELECT id
   FROM public.client;
GRANT SELECT ON TABLE public.v TO PUBLIC;
CREATE VIEW public.on_v AS
 SELECT id
   FROM public.v;
