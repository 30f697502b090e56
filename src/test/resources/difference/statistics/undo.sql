DROP STATISTICS elsewhere.comes;
DROP SCHEMA elsewhere;
DROP STATISTICS public.anew;
ALTER STATISTICS public."Target" SET STATISTICS 50;
ALTER TABLE public.item ADD COLUMN gone integer;
CREATE STATISTICS public.anew (mcv) ON a, b FROM public.item;
COMMENT ON STATISTICS public.anew IS 'kept';
CREATE STATISTICS public.goes ON b, gone FROM public.item;
