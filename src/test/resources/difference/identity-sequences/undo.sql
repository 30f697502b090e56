DROP TABLE public.comes;
ALTER TABLE public.gains ALTER COLUMN id DROP IDENTITY;
COMMENT ON SEQUENCE public.granted_id_seq IS 'counts';
REVOKE SELECT ON SEQUENCE public.granted_id_seq FROM flyback_counter;
GRANT SELECT, USAGE ON SEQUENCE public.granted_id_seq TO flyback_counter;
ALTER SEQUENCE public.another_name RENAME TO "Own Name";
ALTER SEQUENCE public.has_a_name RENAME TO unnamed_id_seq;
CREATE TABLE public.gone (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.gone_too)
);
