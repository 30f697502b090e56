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
ALTER TABLE public.child ALTER COLUMN parent_id TYPE text,
    ALTER COLUMN code TYPE text,
    ALTER COLUMN n TYPE smallint;
ALTER TABLE public.computed ALTER COLUMN a TYPE bigint;
ALTER TABLE public.parent ALTER COLUMN id TYPE text,
    ALTER COLUMN code TYPE text;
ALTER TABLE public.t ALTER COLUMN a TYPE text,
    ALTER COLUMN b TYPE character varying(30),
    ALTER COLUMN c TYPE boolean USING c::boolean,
    ALTER COLUMN d TYPE integer USING d::integer,
    ALTER COLUMN e TYPE text[],
    ALTER COLUMN f TYPE bigint,
    ALTER COLUMN g TYPE timestamp with time zone USING g::timestamp with time zone,
    ALTER COLUMN h TYPE json,
    ALTER COLUMN i TYPE date,
    ALTER COLUMN j TYPE integer[] USING j::integer[],
    ALTER COLUMN k TYPE character varying(3),
    ALTER COLUMN l TYPE integer USING l::integer,
    ALTER COLUMN m TYPE money;
ALTER TABLE public.computed ADD COLUMN b bigint GENERATED ALWAYS AS ((a + 1)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT '1'::text;
ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 'x'::character varying;
ALTER TABLE ONLY public.t ALTER COLUMN c SET DEFAULT false;
ALTER TABLE ONLY public.t ALTER COLUMN f SET DEFAULT 5;
ALTER TABLE ONLY public.t ALTER COLUMN g SET DEFAULT now();
ALTER TABLE public.child ADD CONSTRAINT child_code_fkey FOREIGN KEY (code) REFERENCES public.parent(code);
ALTER TABLE public.child ADD CONSTRAINT child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent(id);
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK ((a > '0'::text));
CREATE INDEX computed_b ON public.computed USING btree (b);
CREATE INDEX t_a ON public.t USING btree (a) WHERE (a > '5'::text);
