DROP TABLE public.becomes_partitioned;
DROP TABLE public.log_new;
DROP TABLE public.log_rest;
ALTER TABLE ONLY public.log_joins ALTER COLUMN note DROP DEFAULT;
ALTER TABLE public.log DETACH PARTITION public.log_2020;
ALTER TABLE public.log_2020 DROP COLUMN added;
ALTER TABLE public.log DETACH PARTITION public.log_joins;
ALTER TABLE public.log_joins DROP COLUMN added;
ALTER TABLE public.log DROP COLUMN added;
ALTER TABLE public.log_joins DROP CONSTRAINT log_level_check;
DROP INDEX public.log_2020_level_idx;
DROP INDEX public.log_joins_level_idx;
DROP INDEX public.log_level;
ALTER TABLE public.log ALTER COLUMN id TYPE integer;
ALTER TABLE public.log_2020 ALTER COLUMN id TYPE integer;
ALTER TABLE public.log_2020 ALTER COLUMN level SET NOT NULL;
ALTER TABLE public.log_2021 ALTER COLUMN note DROP NOT NULL;
ALTER TABLE public.log_2021 ALTER COLUMN note SET STATISTICS -1;
ALTER TABLE public.log_joins ALTER COLUMN id TYPE integer;
ALTER TABLE public.log_leaves ALTER COLUMN id TYPE integer;
ALTER TABLE ONLY public.log ALTER COLUMN note SET DEFAULT 'n'::text;
CREATE TABLE public.all_gone (
    a integer
) PARTITION BY LIST (a);
CREATE TABLE public.all_gone_1 PARTITION OF public.all_gone FOR VALUES IN (1);
CREATE TABLE public.becomes_partitioned (
    a integer,
    b text
);
CREATE TABLE public.log_goes PARTITION OF public.log FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
ALTER TABLE public.log_goes ALTER COLUMN note SET DEFAULT 'n'::text;
ALTER TABLE ONLY public.log_2021 ALTER COLUMN note SET DEFAULT 'n'::text;
ALTER TABLE ONLY public.log_leaves ALTER COLUMN note SET DEFAULT 'n'::text;
ALTER TABLE public.log_leaves ADD CONSTRAINT log_level_check CHECK ((level > 0));
CREATE INDEX log_note ON public.log USING btree (note);
CREATE INDEX log_2020_note_idx ON public.log_2020 USING btree (note);
ALTER TABLE public.log ATTACH PARTITION public.log_2020 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE INDEX log_leaves_note_idx ON public.log_leaves USING btree (note);
ALTER TABLE public.log ATTACH PARTITION public.log_leaves FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
