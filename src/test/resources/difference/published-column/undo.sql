DROP MATERIALIZED VIEW public.codes;
ALTER PUBLICATION filtered DROP TABLE ONLY public.t_1;
ALTER PUBLICATION some_rows DROP TABLE ONLY public.t;
ALTER TABLE public.t ALTER COLUMN code TYPE integer;
CREATE MATERIALIZED VIEW public.codes AS
 SELECT code
   FROM public.t;
CREATE INDEX codes_code ON public.codes USING btree (code);
ALTER PUBLICATION filtered ADD TABLE ONLY public.t_1 WHERE ((code > 3));
ALTER PUBLICATION some_rows ADD TABLE ONLY public.t (id, code) WHERE ((id > 5));
