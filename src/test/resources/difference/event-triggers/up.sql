DROP EVENT TRIGGER changes;
DROP EVENT TRIGGER goes;
DROP FUNCTION public.goes();
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.note()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN; END$function$;
COMMENT ON EVENT TRIGGER "Same" IS NULL;
ALTER EVENT TRIGGER off DISABLE;
CREATE TABLE public.late (
    id integer
);
CREATE EVENT TRIGGER changes ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION public.note();
ALTER EVENT TRIGGER changes ENABLE ALWAYS;
COMMENT ON EVENT TRIGGER changes IS 'kept';
