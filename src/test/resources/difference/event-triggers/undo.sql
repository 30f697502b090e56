DROP TABLE public.late;
DROP EVENT TRIGGER changes;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.note()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$BEGIN NULL; END$function$;
COMMENT ON EVENT TRIGGER "Same" IS 'old';
ALTER EVENT TRIGGER off ENABLE;
CREATE OR REPLACE FUNCTION public.goes()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$BEGIN NULL; END$function$;
CREATE EVENT TRIGGER changes ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION public.note();
COMMENT ON EVENT TRIGGER changes IS 'kept';
CREATE EVENT TRIGGER goes ON table_rewrite EXECUTE FUNCTION public.goes();
