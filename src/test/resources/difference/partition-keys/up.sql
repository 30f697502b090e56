ALTER TABLE public.hashed DETACH PARTITION public.hashed_0;
ALTER TABLE public.refund DROP CONSTRAINT refund_sale_id_sale_at_fkey;
ALTER TABLE public.sale DETACH PARTITION public.sale_2020;
ALTER TABLE public.sale DETACH PARTITION public.sale_2021;
ALTER TABLE public.sale_2020 DROP CONSTRAINT sale_2020_pkey;
ALTER TABLE public.sale_2020 DROP CONSTRAINT sale_kind_fkey;
ALTER TABLE public.sale_2021 DROP CONSTRAINT sale_2021_pkey;
ALTER TABLE public.sale_2021 DROP CONSTRAINT sale_kind_fkey;
DROP INDEX public.sale_2020_note_idx;
DROP INDEX public.sale_2021_note_idx;
DROP VIEW public.sales;
ALTER TABLE public.hashed_0 ALTER COLUMN a TYPE bigint;
DROP TABLE public.hashed;
ALTER TABLE public.refund ALTER COLUMN sale_at TYPE timestamp without time zone;
ALTER TABLE public.sale_2020 ALTER COLUMN at TYPE timestamp without time zone;
ALTER TABLE public.sale_2021 ALTER COLUMN at TYPE timestamp without time zone;
DROP TABLE public.sale;
CREATE TABLE public.hashed (
    a bigint,
    b text
) PARTITION BY HASH (((a + 1)));
CREATE TABLE public.sale (
    id integer NOT NULL,
    at timestamp without time zone NOT NULL,
    kind integer,
    note text DEFAULT 'n'::text,
    CONSTRAINT sale_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE public.sale IS 'a comment';
GRANT SELECT ON TABLE public.sale TO PUBLIC;
ALTER TABLE public.hashed ATTACH PARTITION public.hashed_0 FOR VALUES WITH (modulus 1, remainder 0);
ALTER TABLE public.sale ADD CONSTRAINT sale_kind_fkey FOREIGN KEY (kind) REFERENCES public.kind(id);
ALTER TABLE public.sale_2020 ADD CONSTRAINT sale_2020_pkey PRIMARY KEY (id, at);
ALTER TABLE public.sale_2020 ADD CONSTRAINT sale_kind_fkey FOREIGN KEY (kind) REFERENCES public.kind(id);
ALTER TABLE public.sale_2021 ADD CONSTRAINT sale_2021_pkey PRIMARY KEY (id, at);
ALTER TABLE public.sale_2021 ADD CONSTRAINT sale_kind_fkey FOREIGN KEY (kind) REFERENCES public.kind(id);
CREATE INDEX sale_note ON public.sale USING btree (note);
CREATE INDEX sale_2020_note_idx ON public.sale_2020 USING btree (note);
ALTER TABLE public.sale ATTACH PARTITION public.sale_2020 FOR VALUES FROM ('2020-01-01 00:00:00') TO ('2021-01-01 00:00:00');
CREATE INDEX sale_2021_note_idx ON public.sale_2021 USING btree (note);
ALTER TABLE public.sale ATTACH PARTITION public.sale_2021 FOR VALUES FROM ('2021-01-01 00:00:00') TO ('2022-01-01 00:00:00');
ALTER TABLE public.refund ADD CONSTRAINT refund_sale_id_sale_at_fkey FOREIGN KEY (sale_id, sale_at) REFERENCES public.sale(id, at);
CREATE VIEW public.sales AS
 SELECT at,
    count(*) AS n
   FROM public.sale
  GROUP BY at;
GRANT SELECT ON TABLE public.sales TO PUBLIC;
