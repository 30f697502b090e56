ALTER TABLE public.account DROP COLUMN total;
ALTER TABLE ONLY public.account ALTER COLUMN at DROP DEFAULT;
ALTER TABLE ONLY public.account ALTER COLUMN flag DROP DEFAULT;
ALTER TABLE public.entry DROP CONSTRAINT entry_account_fkey;
ALTER TABLE public.account ALTER COLUMN id TYPE bigint,
    ALTER COLUMN code TYPE character varying(8),
    ALTER COLUMN price TYPE numeric(12,4),
    ALTER COLUMN at TYPE timestamp without time zone USING at AT TIME ZONE 'UTC',
    ALTER COLUMN flag TYPE boolean USING flag::boolean;
ALTER TABLE public.account ALTER COLUMN code DROP NOT NULL;
ALTER TABLE public.entry ALTER COLUMN id TYPE bigint,
    ALTER COLUMN account TYPE bigint,
    ALTER COLUMN note TYPE character varying(20);
ALTER TABLE public.entry ALTER COLUMN note SET NOT NULL;
ALTER TABLE public.account ADD COLUMN total bigint GENERATED ALWAYS AS ((id * 2)) STORED;
ALTER TABLE ONLY public.account ALTER COLUMN at SET DEFAULT now();
ALTER TABLE ONLY public.account ALTER COLUMN flag SET DEFAULT true;
ALTER TABLE public.entry ADD CONSTRAINT entry_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);
