ALTER TABLE public.item DROP COLUMN gone;
DROP STATISTICS public.anew;
ALTER STATISTICS public."Target" SET STATISTICS -1;
CREATE SCHEMA elsewhere;
CREATE STATISTICS elsewhere.comes ON lower(c), (a + b) FROM public.item;
CREATE STATISTICS public.anew (dependencies, mcv) ON a, b FROM public.item;
ALTER STATISTICS public.anew SET STATISTICS 0;
COMMENT ON STATISTICS public.anew IS 'kept';
