DROP FUNCTION gone_one.goes();
DROP SCHEMA gone_one;
DROP FUNCTION public.anew();
DROP TABLE inner_one.goes;
DROP VIEW public.anew;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE USAGE ON SCHEMAS FROM PUBLIC;
GRANT USAGE ON SCHEMA inner_one TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA inner_one REVOKE INSERT ON TABLES FROM pg_read_all_data;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA inner_one GRANT INSERT ON TABLES TO pg_read_all_data;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT DELETE ON TABLES TO pg_monitor;
CREATE SCHEMA "New one";
CREATE SCHEMA later;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.anew()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE TABLE inner_one.comes (
    id integer
);
REVOKE ALL ON TABLE inner_one.comes FROM pg_monitor, pg_read_all_data;
GRANT DELETE, SELECT ON TABLE inner_one.comes TO pg_monitor;
GRANT INSERT ON TABLE inner_one.comes TO pg_read_all_data;
CREATE TABLE public.comes (
    id integer
);
REVOKE ALL ON TABLE public.comes FROM pg_monitor;
GRANT DELETE, SELECT ON TABLE public.comes TO pg_monitor;
CREATE VIEW public.anew AS
 SELECT 'one'::text AS one;
REVOKE ALL ON TABLE public.anew FROM pg_monitor;
GRANT SELECT ON TABLE public.anew TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor REVOKE USAGE ON TYPES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA "New one" GRANT SELECT ON SEQUENCES TO pg_monitor;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT USAGE ON SEQUENCES TO pg_monitor;
