ALTER TABLE public.account DROP COLUMN total;
ALTER TABLE ONLY public.account ALTER COLUMN at DROP DEFAULT;
ALTER TABLE ONLY public.account ALTER COLUMN flag DROP DEFAULT;
ALTER TABLE public.entry DROP CONSTRAINT entry_account_fkey;
ALTER TABLE public.account ALTER COLUMN id TYPE integer,
    ALTER COLUMN code TYPE character(5),
    ALTER COLUMN price TYPE numeric(10,4),
    ALTER COLUMN at TYPE timestamp with time zone USING at::timestamp AT TIME ZONE 'UTC',
    ALTER COLUMN flag TYPE text;
ALTER TABLE public.account ALTER COLUMN code SET NOT NULL;
ALTER TABLE public.entry ALTER COLUMN id TYPE integer,
    ALTER COLUMN account TYPE integer,
    ALTER COLUMN note TYPE character varying(10);
ALTER TABLE public.entry ALTER COLUMN note DROP NOT NULL;
ALTER TABLE public.account ADD COLUMN total integer GENERATED ALWAYS AS ((id * 2)) STORED;
ALTER TABLE ONLY public.account ALTER COLUMN at SET DEFAULT now();
ALTER TABLE ONLY public.account ALTER COLUMN flag SET DEFAULT 'true'::text;
ALTER TABLE public.entry ADD CONSTRAINT entry_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);
