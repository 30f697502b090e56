ALTER TABLE public.b DROP COLUMN goes;
ALTER TABLE public.leaves NO INHERIT public.a;
ALTER TABLE public.leaves DROP CONSTRAINT a_id;
ALTER TABLE public.a ALTER COLUMN id TYPE bigint;
ALTER TABLE public.a ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.joins ALTER COLUMN id TYPE bigint;
ALTER TABLE public.joins ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.leaves ALTER COLUMN id TYPE bigint;
ALTER TABLE ONLY public.a ALTER COLUMN x SET DEFAULT 'b'::text;
ALTER TABLE public.b ADD COLUMN comes text;
CREATE TABLE public.new (
    z integer,
    CONSTRAINT new_z_check CHECK ((z > 0))
) INHERITS (public.child);
ALTER TABLE public.a ADD CONSTRAINT a_x CHECK ((x <> ''::text));
ALTER TABLE public.joins ADD CONSTRAINT a_x CHECK ((x <> ''::text));
ALTER TABLE public.joins INHERIT public.a;
ALTER TABLE public.leaves ADD CONSTRAINT a_id CHECK ((id > 1));
