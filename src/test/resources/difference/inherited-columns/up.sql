ALTER TABLE ONLY public.parent DROP COLUMN note;
ALTER TABLE public.loses DROP COLUMN note;
