---- V002__online_1.sql
-- 002: online 1

-- locks public.event: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2020: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021_0: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021_1: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading_2020: ACCESS EXCLUSIVE (blocks reads and writes)
DROP INDEX public.event_id;
CREATE TABLE public.event_2022 PARTITION OF public.event FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
ALTER TABLE public.event ADD CONSTRAINT event_note CHECK ((note <> ''::text)) NOT VALID;
ALTER TABLE public.reading ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
---- U002__online_1.sql
-- Undoes 002: online 1

-- several transactions: what one has done stays if a later one fails
-- drop table public.event_2022: loses data
-- create index public.event_id: reads the whole table, cannot run in a transaction
-- locks public.event: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2020: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021_0: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021_1: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2022: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading_2020: ACCESS EXCLUSIVE (blocks reads and writes)
BEGIN;
DROP TABLE public.event_2022;
ALTER TABLE public.event DROP CONSTRAINT event_note;
ALTER TABLE public.reading DROP CONSTRAINT flyback_not_null_1;
COMMIT;
CREATE INDEX CONCURRENTLY event_2020_id_idx ON public.event_2020 USING btree (id);
CREATE INDEX CONCURRENTLY event_2021_0_id_idx ON public.event_2021_0 USING btree (id);
CREATE INDEX CONCURRENTLY event_2021_1_id_idx ON public.event_2021_1 USING btree (id);
BEGIN;
CREATE INDEX event_id ON public.event USING btree (id);
COMMIT;
---- V003__online_2.sql
-- 003: online 2

-- create constraint public.reading.reading_pkey: reads the whole table, blocks reads and writes while it runs, may fail on the rows that are there
-- locks public.reading: ACCESS EXCLUSIVE
-- locks public.reading_2020: ACCESS EXCLUSIVE
ALTER TABLE public.reading ADD CONSTRAINT reading_pkey PRIMARY KEY (id, at);
---- U003__online_2.sql
-- Undoes 003: online 2

-- locks public.reading: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading_2020: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.reading DROP CONSTRAINT reading_pkey;
ALTER TABLE public.reading ALTER COLUMN id DROP NOT NULL;
---- V004__online_3.sql
-- 004: online 3

-- locks public.reading: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading_2020: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.reading ADD CONSTRAINT reading_id CHECK ((id > 0)) NOT VALID;
---- U004__online_3.sql
-- Undoes 004: online 3

-- locks public.reading: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading_2020: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.reading DROP CONSTRAINT reading_id;
---- V005__online_4.sql
-- 005: online 4

-- create constraint public.reading.reading_sensor: reads the whole table, blocks writes while it runs, may fail on the rows that are there
-- locks public.reading: SHARE ROW EXCLUSIVE
-- locks public.reading_2020: SHARE ROW EXCLUSIVE
-- locks public.sensor: SHARE ROW EXCLUSIVE
ALTER TABLE public.reading ADD CONSTRAINT reading_sensor FOREIGN KEY (id) REFERENCES public.sensor(id);
---- U005__online_4.sql
-- Undoes 005: online 4

-- locks public.reading: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading_2020: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.sensor: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.reading DROP CONSTRAINT reading_sensor;
---- V006__online_5.sql
-- 006: online 5

-- create index public.event_2020_note: reads the whole table, cannot run in a transaction
-- locks public.event_2020: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE INDEX CONCURRENTLY event_2020_note ON public.event_2020 USING btree (note);
---- U006__online_5.sql
-- Undoes 006: online 5

-- drop index public.event_2020_note: cannot run in a transaction
-- locks public.event_2020: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.event_2020_note;
---- V007__online_6.sql
-- 007: online 6

-- create index public.event_note_at: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- locks public.event_2020: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
-- locks public.event_2021_0: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
-- locks public.event_2021_1: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE UNIQUE INDEX CONCURRENTLY event_2020_note_at_id_idx ON public.event_2020 USING btree (note, at, id);
CREATE UNIQUE INDEX CONCURRENTLY event_2021_0_note_at_id_idx ON public.event_2021_0 USING btree (note, at, id);
CREATE UNIQUE INDEX CONCURRENTLY event_2021_1_note_at_id_idx ON public.event_2021_1 USING btree (note, at, id);
---- U007__online_6.sql
-- Undoes 007: online 6

-- several transactions: what one has done stays if a later one fails
-- drop index public.event_2020_note_at_id_idx: cannot run in a transaction
-- drop index public.event_2021_0_note_at_id_idx: cannot run in a transaction
-- drop index public.event_2021_1_note_at_id_idx: cannot run in a transaction
-- locks public.event_2020: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
-- locks public.event_2021_0: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
-- locks public.event_2021_1: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.event_2020_note_at_id_idx;
DROP INDEX CONCURRENTLY public.event_2021_0_note_at_id_idx;
DROP INDEX CONCURRENTLY public.event_2021_1_note_at_id_idx;
---- V008__online_7.sql
-- 008: online 7

-- alter constraint public.event.event_note: reads the whole table, may fail on the rows that are there
-- locks public.event: SHARE UPDATE EXCLUSIVE
-- locks public.event_2020: SHARE UPDATE EXCLUSIVE
-- locks public.event_2021: SHARE UPDATE EXCLUSIVE
-- locks public.event_2021_0: SHARE UPDATE EXCLUSIVE
-- locks public.event_2021_1: SHARE UPDATE EXCLUSIVE
-- locks public.event_2022: SHARE UPDATE EXCLUSIVE
ALTER TABLE public.event VALIDATE CONSTRAINT event_note;
---- U008__online_7.sql
-- Undoes 008: online 7

-- locks public.event: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2020: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021_0: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021_1: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2022: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.event DROP CONSTRAINT event_note;
ALTER TABLE public.event ADD CONSTRAINT event_note CHECK ((note <> ''::text)) NOT VALID;
---- V009__online_8.sql
-- 009: online 8

-- alter constraint public.reading.flyback_not_null_1: reads the whole table, may fail on the rows that are there
-- alter constraint public.reading.reading_id: reads the whole table, may fail on the rows that are there
-- locks public.reading: SHARE UPDATE EXCLUSIVE
-- locks public.reading_2020: SHARE UPDATE EXCLUSIVE
ALTER TABLE public.reading VALIDATE CONSTRAINT flyback_not_null_1;
ALTER TABLE public.reading VALIDATE CONSTRAINT reading_id;
---- U009__online_8.sql
-- Undoes 009: online 8

-- locks public.reading: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading_2020: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.reading DROP CONSTRAINT flyback_not_null_1;
ALTER TABLE public.reading DROP CONSTRAINT reading_id;
ALTER TABLE public.reading ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
ALTER TABLE public.reading ADD CONSTRAINT reading_id CHECK ((id > 0)) NOT VALID;
---- V010__online_9.sql
-- 010: online 9

-- create index public.event_note_at: reads the whole table, blocks writes while it runs, may fail on the rows that are there
-- locks public.event: SHARE
-- locks public.event_2020: SHARE
-- locks public.event_2021: SHARE
-- locks public.event_2021_0: SHARE
-- locks public.event_2021_1: SHARE
-- locks public.event_2022: SHARE
-- locks public.reading: ACCESS EXCLUSIVE
-- locks public.reading_2020: ACCESS EXCLUSIVE
ALTER TABLE public.reading ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.reading DROP CONSTRAINT flyback_not_null_1;
CREATE UNIQUE INDEX event_note_at ON public.event USING btree (note, at, id);
COMMENT ON INDEX public.event_note_at IS 'one a day';
---- U010__online_9.sql
-- Undoes 010: online 9

-- several transactions: what one has done stays if a later one fails
-- create index public.event_2020_note_at_id_idx: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- create index public.event_2021_0_note_at_id_idx: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- create index public.event_2021_1_note_at_id_idx: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- alter constraint public.reading.flyback_not_null_1: reads the whole table, may fail on the rows that are there
-- locks public.event: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2020: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021_0: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2021_1: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.event_2022: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.reading_2020: ACCESS EXCLUSIVE (blocks reads and writes)
BEGIN;
DROP INDEX public.event_note_at;
ALTER TABLE public.reading ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
COMMIT;
CREATE UNIQUE INDEX CONCURRENTLY event_2020_note_at_id_idx ON public.event_2020 USING btree (note, at, id);
CREATE UNIQUE INDEX CONCURRENTLY event_2021_0_note_at_id_idx ON public.event_2021_0 USING btree (note, at, id);
CREATE UNIQUE INDEX CONCURRENTLY event_2021_1_note_at_id_idx ON public.event_2021_1 USING btree (note, at, id);
BEGIN;
ALTER TABLE public.reading VALIDATE CONSTRAINT flyback_not_null_1;
COMMIT;
