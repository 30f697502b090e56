DROP SEQUENCE public.gone;
DROP TABLE public.serial;
ALTER TABLE ONLY public.one ALTER COLUMN id DROP DEFAULT;
ALTER SEQUENCE public.freed OWNED BY NONE;
ALTER SEQUENCE public.counted CACHE 10;
COMMENT ON SEQUENCE public.counted IS NULL;
SELECT setval('public.down', -1000, false) FROM public.down WHERE last_value < -1000;
ALTER SEQUENCE public.down INCREMENT BY 3 MINVALUE -1000 MAXVALUE 50;
SELECT setval('public.small', 5, false) FROM public.small WHERE last_value < 5;
ALTER SEQUENCE public.small AS integer MINVALUE 5 MAXVALUE 2147483647 START WITH 7 NO CYCLE;
ALTER SEQUENCE public.counted OWNED BY public.two.id;
CREATE SEQUENCE public.odd AS integer INCREMENT BY -5 MINVALUE -100 MAXVALUE 100 START WITH 0 CACHE 3 CYCLE;
GRANT USAGE ON SEQUENCE public.odd TO PUBLIC;
CREATE SEQUENCE public.other_a_seq;
CREATE SEQUENCE public.other_b_seq AS smallint;
CREATE TABLE public.other (
    a bigint DEFAULT nextval('public.other_a_seq'::regclass) NOT NULL,
    b smallint DEFAULT nextval('public.other_b_seq'::regclass) NOT NULL,
    c integer
);
ALTER SEQUENCE public.odd OWNED BY public.other.c;
ALTER SEQUENCE public.other_a_seq OWNED BY public.other.a;
ALTER SEQUENCE public.other_b_seq OWNED BY public.other.b;
