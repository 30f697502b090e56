DROP TABLE public.other;
ALTER SEQUENCE public.counted CACHE 1;
COMMENT ON SEQUENCE public.counted IS 'counts';
SELECT setval('public.down', -1, true) FROM public.down WHERE last_value > -1;
ALTER SEQUENCE public.down INCREMENT BY -2 MINVALUE -9223372036854775808 MAXVALUE -1;
SELECT setval('public.small', 100, true) FROM public.small WHERE last_value > 100;
ALTER SEQUENCE public.small AS smallint MINVALUE 1 MAXVALUE 100 START WITH 1 CYCLE;
ALTER SEQUENCE public.counted OWNED BY public.one.id;
CREATE SEQUENCE public.gone START WITH 10;
CREATE SEQUENCE public.serial_id_seq AS integer;
CREATE TABLE public.serial (
    id integer DEFAULT nextval('public.serial_id_seq'::regclass) NOT NULL,
    n integer
);
ALTER TABLE ONLY public.one ALTER COLUMN id SET DEFAULT nextval('public.counted'::regclass);
ALTER SEQUENCE public.freed OWNED BY public.one.n;
ALTER SEQUENCE public.serial_id_seq OWNED BY public.serial.id;
