ALTER TABLE public.parent ADD COLUMN note text;
