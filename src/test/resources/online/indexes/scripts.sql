---- V002__online_1.sql
-- 002: online 1

-- drop index public.busy_changes: cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.busy_changes;
---- U002__online_1.sql
-- Undoes 002: online 1

-- create index public.busy_changes: reads the whole table, cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE INDEX CONCURRENTLY busy_changes ON public.busy USING btree (code);
---- V003__online_2.sql
-- 003: online 2

-- locks public.busy: ACCESS EXCLUSIVE (blocks reads and writes)
CREATE TABLE public.fresh (
    id integer NOT NULL,
    code text,
    CONSTRAINT fresh_pkey PRIMARY KEY (id),
    CONSTRAINT fresh_code_key UNIQUE (code)
);
ALTER TABLE public.busy ADD COLUMN added text;
CREATE INDEX fresh_code ON public.fresh USING btree (code);
---- U003__online_2.sql
-- Undoes 003: online 2

-- drop table public.fresh: loses data
-- drop column public.busy.added: loses data
-- locks public.busy: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.fresh: ACCESS EXCLUSIVE (blocks reads and writes)
DROP TABLE public.fresh;
ALTER TABLE public.busy DROP COLUMN added;
---- V004__online_3.sql
-- 004: online 3

-- create index public."busy Odd": reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE UNIQUE INDEX CONCURRENTLY "busy Odd" ON public.busy USING btree ("odd Name") INCLUDE (level) WITH (fillfactor=70) WHERE (level > 0);
---- U004__online_3.sql
-- Undoes 004: online 3

-- drop index public."busy Odd": cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public."busy Odd";
---- V005__online_4.sql
-- 005: online 4

-- create index public.busy_added: reads the whole table, cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE INDEX CONCURRENTLY busy_added ON public.busy USING btree (added);
---- U005__online_4.sql
-- Undoes 005: online 4

-- drop index public.busy_added: cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.busy_added;
---- V006__online_5.sql
-- 006: online 5

-- create index public.busy_changes: reads the whole table, cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE INDEX CONCURRENTLY busy_changes ON public.busy USING btree (code DESC);
---- U006__online_5.sql
-- Undoes 006: online 5

-- drop index public.busy_changes: cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.busy_changes;
---- V007__online_6.sql
-- 007: online 6

-- create index public.busy_levels_times: reads the whole table, cannot run in a transaction
-- locks public.busy_levels: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE INDEX CONCURRENTLY busy_levels_times ON public.busy_levels USING btree (times);
---- U007__online_6.sql
-- Undoes 007: online 6

-- drop index public.busy_levels_times: cannot run in a transaction
-- locks public.busy_levels: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.busy_levels_times;
---- V008__online_7.sql
-- 008: online 7

-- create index public.busy_lower: reads the whole table, cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE INDEX CONCURRENTLY busy_lower ON public.busy USING btree (lower(code));
---- U008__online_7.sql
-- Undoes 008: online 7

-- drop index public.busy_lower: cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.busy_lower;
---- V009__online_8.sql
-- 009: online 8

ALTER INDEX public.busy_lower ALTER COLUMN 1 SET STATISTICS 500;
COMMENT ON INDEX public.busy_lower IS 'for searching';
---- U009__online_8.sql
-- Undoes 009: online 8

ALTER INDEX public.busy_lower ALTER COLUMN 1 SET STATISTICS -1;
COMMENT ON INDEX public.busy_lower IS NULL;
---- V010__online_9.sql
-- 010: online 9

-- drop index public.busy_goes: cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.busy_goes;
---- U010__online_9.sql
-- Undoes 010: online 9

-- several transactions: what one has done stays if a later one fails
-- create index public.busy_goes: reads the whole table, cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE INDEX CONCURRENTLY busy_goes ON public.busy USING btree (level);
BEGIN;
COMMENT ON INDEX public.busy_goes IS 'comes back with its comment';
COMMIT;
