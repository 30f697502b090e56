ALTER TABLE public.t DROP COLUMN g;
ALTER TABLE public.keyed RENAME CONSTRAINT keyed_id_not_null TO id_is_there;
ALTER TABLE public.keyed RENAME CONSTRAINT n_own TO keyed_n_not_null;
COMMENT ON CONSTRAINT keyed_c_not_null ON public.keyed IS NULL;
ALTER TABLE public.keyed RENAME CONSTRAINT keyed_d_not_null TO d_own;
COMMENT ON CONSTRAINT d_own ON public.keyed IS 'd, always';
ALTER TABLE public.t RENAME CONSTRAINT t_a_not_null TO a_is_there;
ALTER TABLE public.t ADD NOT NULL b NO INHERIT;
ALTER TABLE public.t ALTER COLUMN c DROP NOT NULL;
ALTER TABLE public.t RENAME CONSTRAINT old_name TO new_name;
ALTER TABLE public.t ALTER COLUMN e DROP NOT NULL;
ALTER TABLE public.t ALTER COLUMN e SET NOT NULL;
ALTER TABLE public.t VALIDATE CONSTRAINT f_is_there;
CREATE TABLE public.comes (
    a integer CONSTRAINT a_comes NOT NULL,
    b integer CONSTRAINT b_comes NOT NULL NO INHERIT,
    c integer
);
ALTER TABLE public.comes ADD CONSTRAINT c_comes NOT NULL c NOT VALID;
CREATE TABLE public.commented (
    a integer CONSTRAINT a_is_there NOT NULL
);
COMMENT ON CONSTRAINT a_is_there ON public.commented IS 'new';
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS ((a + 2)) VIRTUAL;
ALTER TABLE public.t ADD COLUMN h integer;
ALTER TABLE public.t ADD NOT NULL h NOT VALID;
