---- V002__online_1.sql
-- 002: online 1

-- drop index public.feeling_good: cannot run in a transaction
-- locks public.feeling: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.feeling_good;
---- U002__online_1.sql
-- Undoes 002: online 1

-- create index public.feeling_good: reads the whole table, cannot run in a transaction
-- locks public.feeling: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE INDEX CONCURRENTLY feeling_good ON public.feeling USING btree (id) WHERE (mood = 'good'::public.mood);
---- V003__online_2.sql
-- 003: online 2

-- locks public.labels: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.other: ACCESS EXCLUSIVE (blocks reads and writes)
DROP VIEW public.labels;
ALTER TABLE public.other ALTER COLUMN label TYPE character varying(40);
CREATE TABLE public.added (
    id integer NOT NULL,
    other integer,
    CONSTRAINT added_pkey PRIMARY KEY (id)
);
ALTER TABLE public.other ADD COLUMN more integer;
ALTER TABLE public.added ADD CONSTRAINT added_other_fkey FOREIGN KEY (other) REFERENCES public.other(id);
ALTER TABLE public.other ADD CONSTRAINT flyback_not_null_3 CHECK ((changes IS NOT NULL)) NOT VALID;
CREATE VIEW public.labels AS
 SELECT label,
    more
   FROM public.other;
---- U003__online_2.sql
-- Undoes 003: online 2

-- drop table public.added: loses data
-- drop column public.other.more: loses data
-- alter column public.other.label: rewrites the table, blocks reads and writes while it runs, may fail on the rows that are there
-- locks public.added: ACCESS EXCLUSIVE
-- locks public.labels: ACCESS EXCLUSIVE
-- locks public.other: ACCESS EXCLUSIVE
DROP TABLE public.added;
ALTER TABLE public.other DROP CONSTRAINT flyback_not_null_3;
DROP VIEW public.labels;
ALTER TABLE public.other DROP COLUMN more;
ALTER TABLE public.other ALTER COLUMN label TYPE character varying(20);
CREATE VIEW public.labels AS
 SELECT label
   FROM public.other;
---- V004__online_3.sql
-- 004: online 3

-- alter enum public.mood: rewrites the table, blocks reads and writes while it runs
-- locks public.feeling: ACCESS EXCLUSIVE
ALTER TABLE ONLY public.feeling ALTER COLUMN mood DROP DEFAULT;
ALTER TYPE public.mood RENAME TO mood_before;
CREATE TYPE public.mood AS ENUM ('bad', 'good', 'odd');
ALTER TABLE public.feeling ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;
DROP TYPE public.mood_before;
ALTER TABLE ONLY public.feeling ALTER COLUMN mood SET DEFAULT 'bad'::public.mood;
---- U004__online_3.sql
-- Undoes 004: online 3

-- alter enum public.mood: rewrites the table, blocks reads and writes while it runs
-- locks public.feeling: ACCESS EXCLUSIVE
ALTER TABLE ONLY public.feeling ALTER COLUMN mood DROP DEFAULT;
ALTER TYPE public.mood RENAME TO mood_before;
CREATE TYPE public.mood AS ENUM ('good', 'bad', 'odd');
ALTER TABLE public.feeling ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;
DROP TYPE public.mood_before;
ALTER TABLE ONLY public.feeling ALTER COLUMN mood SET DEFAULT 'good'::public.mood;
---- V005__online_4.sql
-- 005: online 4

-- alter column public.account.id: rewrites the table, blocks reads and writes while it runs
-- alter column public.entry.account: rewrites the table, blocks reads and writes while it runs
-- locks public.account: ACCESS EXCLUSIVE
-- locks public.entries: ACCESS EXCLUSIVE
-- locks public.entry: ACCESS EXCLUSIVE
ALTER TABLE public.entry DROP CONSTRAINT entry_account_fkey;
DROP VIEW public.entries;
ALTER TABLE public.account ALTER COLUMN id TYPE bigint;
ALTER TABLE public.entry ALTER COLUMN account TYPE bigint;
ALTER TABLE ONLY public.account ALTER COLUMN state SET DEFAULT 'new'::text;
ALTER TABLE public.entry ADD CONSTRAINT entry_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) NOT VALID;
CREATE VIEW public.entries AS
 SELECT entry.id,
    account.name
   FROM (public.entry
     JOIN public.account ON ((account.id = entry.account)));
---- U005__online_4.sql
-- Undoes 005: online 4

-- several transactions: what one has done stays if a later one fails
-- alter column public.account.id: rewrites the table, blocks reads and writes while it runs, may fail on the rows that are there
-- alter column public.entry.account: rewrites the table, blocks reads and writes while it runs, may fail on the rows that are there
-- alter constraint public.entry.entry_account_fkey: reads the whole table, may fail on the rows that are there
-- locks public.account: ACCESS EXCLUSIVE
-- locks public.entries: ACCESS EXCLUSIVE
-- locks public.entry: ACCESS EXCLUSIVE
BEGIN;
ALTER TABLE public.entry DROP CONSTRAINT entry_account_fkey;
DROP VIEW public.entries;
ALTER TABLE public.account ALTER COLUMN id TYPE integer;
ALTER TABLE public.entry ALTER COLUMN account TYPE integer;
ALTER TABLE ONLY public.account ALTER COLUMN state SET DEFAULT 'open'::text;
ALTER TABLE public.entry ADD CONSTRAINT entry_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) NOT VALID;
CREATE VIEW public.entries AS
 SELECT entry.id,
    account.name
   FROM (public.entry
     JOIN public.account ON ((account.id = entry.account)));
COMMIT;
BEGIN;
ALTER TABLE public.entry VALIDATE CONSTRAINT entry_account_fkey;
COMMIT;
---- V006__online_5.sql
-- 006: online 5

-- create index public.feeling_good: reads the whole table, cannot run in a transaction
-- locks public.feeling: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE INDEX CONCURRENTLY feeling_good ON public.feeling USING btree (id) WHERE (mood = 'good'::public.mood);
---- U006__online_5.sql
-- Undoes 006: online 5

-- drop index public.feeling_good: cannot run in a transaction
-- locks public.feeling: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.feeling_good;
---- V007__online_6.sql
-- 007: online 6

-- alter constraint public.entry.entry_account_fkey: reads the whole table, may fail on the rows that are there
-- locks public.account: ROW SHARE
-- locks public.entry: SHARE UPDATE EXCLUSIVE
ALTER TABLE public.entry VALIDATE CONSTRAINT entry_account_fkey;
---- U007__online_6.sql
-- Undoes 007: online 6

-- locks public.account: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.entry: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.entry DROP CONSTRAINT entry_account_fkey;
ALTER TABLE public.entry ADD CONSTRAINT entry_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) NOT VALID;
---- V008__online_7.sql
-- 008: online 7

-- tried with rows: check constraint "flyback_not_null_3" of relation "other" is violated by some row
-- alter constraint public.other.flyback_not_null_3: reads the whole table, may fail on the rows that are there
-- locks public.other: SHARE UPDATE EXCLUSIVE
ALTER TABLE public.other VALIDATE CONSTRAINT flyback_not_null_3;
---- U008__online_7.sql
-- Undoes 008: online 7

-- locks public.other: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.other DROP CONSTRAINT flyback_not_null_3;
ALTER TABLE public.other ADD CONSTRAINT flyback_not_null_3 CHECK ((changes IS NOT NULL)) NOT VALID;
---- V009__online_8.sql
-- 009: online 8

-- locks public.other: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.other ALTER COLUMN changes SET NOT NULL;
ALTER TABLE public.other DROP CONSTRAINT flyback_not_null_3;
---- U009__online_8.sql
-- Undoes 009: online 8

-- several transactions: what one has done stays if a later one fails
-- alter constraint public.other.flyback_not_null_3: reads the whole table, may fail on the rows that are there
-- locks public.other: ACCESS EXCLUSIVE (blocks reads and writes)
BEGIN;
ALTER TABLE public.other ALTER COLUMN changes DROP NOT NULL;
ALTER TABLE public.other ADD CONSTRAINT flyback_not_null_3 CHECK ((changes IS NOT NULL)) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE public.other VALIDATE CONSTRAINT flyback_not_null_3;
COMMIT;
