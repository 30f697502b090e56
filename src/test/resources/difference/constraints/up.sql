ALTER TABLE public.child DROP CONSTRAINT child_amount;
ALTER TABLE public.child DROP CONSTRAINT child_code;
ALTER TABLE public.child DROP CONSTRAINT child_deferred;
ALTER TABLE public.child DROP CONSTRAINT child_small;
ALTER TABLE public.child DROP CONSTRAINT child_unproved;
ALTER TABLE public.parent DROP CONSTRAINT parent_apart;
ALTER TABLE public.parent DROP CONSTRAINT parent_gone;
ALTER TABLE public.parent DROP CONSTRAINT parent_pkey;
ALTER TABLE public.keyless REPLICA IDENTITY NOTHING;
ALTER TABLE public.unmarked REPLICA IDENTITY DEFAULT;
ALTER TABLE public.keyless ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.child VALIDATE CONSTRAINT child_later;
ALTER TABLE public.marked CLUSTER ON by_b;
ALTER TABLE public.marked REPLICA IDENTITY USING INDEX by_b;
ALTER INDEX public.parent_code SET (fillfactor=90);
COMMENT ON INDEX public.parent_code IS 'the index by code';
COMMENT ON CONSTRAINT parent_code ON public.parent IS 'by code';
ALTER TABLE public.unmarked SET WITHOUT CLUSTER;
CREATE TABLE public."Comes" (
    "A" integer NOT NULL,
    b integer NOT NULL,
    c integer,
    span int4range,
    CONSTRAINT "Comes_pkey" PRIMARY KEY (b, "A") WITH (fillfactor=70),
    CONSTRAINT "Comes_A_b_key" UNIQUE ("A", b),
    CONSTRAINT "Comes_b_key" UNIQUE (b),
    CONSTRAINT "Comes_span_excl" EXCLUDE USING gist (span WITH &&),
    CONSTRAINT "Comes_c_check" CHECK ((c > 0))
);
ALTER TABLE public."Comes" CLUSTER ON "Comes_pkey";
ALTER TABLE public."Comes" REPLICA IDENTITY USING INDEX "Comes_pkey";
ALTER TABLE public."Comes" ADD CONSTRAINT "Comes_b_check" CHECK ((b > 0)) NOT VALID;
ALTER TABLE public."Comes" ADD CONSTRAINT "Comes_c_b_fkey" FOREIGN KEY (c, b) REFERENCES public."Comes"("A", b) MATCH FULL;
ALTER TABLE public.child ADD CONSTRAINT child_amount CHECK ((amount > 1));
ALTER TABLE public.child ADD CONSTRAINT child_code FOREIGN KEY (code) REFERENCES public.parent(code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.keyless ADD CONSTRAINT keyless_pkey PRIMARY KEY (a);
ALTER TABLE public.parent ADD CONSTRAINT parent_pkey PRIMARY KEY (id) INCLUDE (region);
ALTER TABLE public.child ADD CONSTRAINT child_deferred FOREIGN KEY (parent_id) REFERENCES public.parent(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.child ADD CONSTRAINT child_unproved FOREIGN KEY (id) REFERENCES public.parent(id);
ALTER TABLE public.parent ADD CONSTRAINT parent_new UNIQUE (region, code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.parent ADD CONSTRAINT parent_apart EXCLUDE USING gist (valid WITH &&) WHERE ((id > 0));
COMMENT ON INDEX public.parent_apart IS 'made anew';
