ALTER TABLE public.computed DROP COLUMN b;
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN b DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN f DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN g DROP DEFAULT;
ALTER TABLE public.child DROP CONSTRAINT child_code_fkey;
ALTER TABLE public.child DROP CONSTRAINT child_parent_id_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_a_check;
DROP INDEX public.t_a;
ALTER TABLE public.child ALTER COLUMN parent_id TYPE integer USING parent_id::integer,
    ALTER COLUMN code TYPE character varying(10),
    ALTER COLUMN n TYPE integer;
ALTER TABLE public.computed ALTER COLUMN a TYPE integer;
ALTER TABLE public.parent ALTER COLUMN id TYPE integer USING id::integer,
    ALTER COLUMN code TYPE character varying(10);
ALTER TABLE public.t ALTER COLUMN a TYPE integer USING a::integer,
    ALTER COLUMN b TYPE character varying(20),
    ALTER COLUMN c TYPE integer USING c::integer,
    ALTER COLUMN d TYPE text,
    ALTER COLUMN e TYPE integer[] USING e::integer[],
    ALTER COLUMN f TYPE integer,
    ALTER COLUMN g TYPE text,
    ALTER COLUMN h TYPE jsonb,
    ALTER COLUMN i TYPE timestamp without time zone,
    ALTER COLUMN j TYPE text,
    ALTER COLUMN k TYPE character(3),
    ALTER COLUMN l TYPE bit(8) USING l::bit(8),
    ALTER COLUMN m TYPE numeric(10,4);
ALTER TABLE public.computed ADD COLUMN b integer GENERATED ALWAYS AS ((a + 1)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1;
ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 'x'::character varying;
ALTER TABLE ONLY public.t ALTER COLUMN c SET DEFAULT 0;
ALTER TABLE ONLY public.t ALTER COLUMN f SET DEFAULT 5;
ALTER TABLE ONLY public.t ALTER COLUMN g SET DEFAULT (now())::text;
ALTER TABLE public.child ADD CONSTRAINT child_code_fkey FOREIGN KEY (code) REFERENCES public.parent(code);
ALTER TABLE public.child ADD CONSTRAINT child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent(id);
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK ((a > 0));
CREATE INDEX computed_b ON public.computed USING btree (b);
CREATE INDEX t_a ON public.t USING btree (a) WHERE (a > 5);
