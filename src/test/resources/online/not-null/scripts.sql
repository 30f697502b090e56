---- V002__online_1.sql
-- 002: online 1

-- locks public.busy: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.other: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.busy ALTER COLUMN "odd Name" TYPE character varying(20);
ALTER TABLE public.busy ALTER COLUMN level DROP NOT NULL;
ALTER TABLE public.other ADD COLUMN added text DEFAULT 'new'::text NOT NULL;
ALTER TABLE ONLY public.busy ALTER COLUMN code SET DEFAULT 'none'::text;
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_2 CHECK ((code IS NOT NULL)) NOT VALID;
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_3 CHECK (("odd Name" IS NOT NULL)) NOT VALID;
ALTER TABLE public.other ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
---- U002__online_1.sql
-- Undoes 002: online 1

-- several transactions: what one has done stays if a later one fails
-- drop column public.other.added: loses data
-- alter column public.busy."odd Name": rewrites the table, blocks reads and writes while it runs, may fail on the rows that are there
-- alter constraint public.busy.flyback_not_null_4: reads the whole table, may fail on the rows that are there
-- locks public.busy: ACCESS EXCLUSIVE
-- locks public.other: ACCESS EXCLUSIVE
BEGIN;
ALTER TABLE public.other DROP COLUMN added;
ALTER TABLE public.other DROP CONSTRAINT flyback_not_null_1;
COMMIT;
BEGIN;
ALTER TABLE ONLY public.busy ALTER COLUMN code DROP DEFAULT;
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_1;
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_2;
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_3;
ALTER TABLE public.busy ALTER COLUMN "odd Name" TYPE character varying(10);
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_4 CHECK ((level IS NOT NULL)) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE public.busy VALIDATE CONSTRAINT flyback_not_null_4;
COMMIT;
BEGIN;
ALTER TABLE public.busy ALTER COLUMN level SET NOT NULL;
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_4;
COMMIT;
---- V003__online_2.sql
-- 003: online 2

-- create index public.busy_pkey: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE UNIQUE INDEX CONCURRENTLY busy_pkey ON public.busy (id);
---- U003__online_2.sql
-- Undoes 003: online 2

-- drop index public.busy_pkey: cannot run in a transaction
-- locks public.busy: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.busy_pkey;
---- V004__online_3.sql
-- 004: online 3

-- tried with rows: check constraint "flyback_not_null_1" of relation "busy" is violated by some row
-- alter constraint public.busy.flyback_not_null_1: reads the whole table, may fail on the rows that are there
-- alter constraint public.busy.flyback_not_null_2: reads the whole table, may fail on the rows that are there
-- alter constraint public.busy.flyback_not_null_3: reads the whole table, may fail on the rows that are there
-- locks public.busy: SHARE UPDATE EXCLUSIVE
ALTER TABLE public.busy VALIDATE CONSTRAINT flyback_not_null_1;
ALTER TABLE public.busy VALIDATE CONSTRAINT flyback_not_null_2;
ALTER TABLE public.busy VALIDATE CONSTRAINT flyback_not_null_3;
---- U004__online_3.sql
-- Undoes 004: online 3

-- locks public.busy: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_1;
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_2;
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_3;
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_2 CHECK ((code IS NOT NULL)) NOT VALID;
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_3 CHECK (("odd Name" IS NOT NULL)) NOT VALID;
---- V005__online_4.sql
-- 005: online 4

-- alter constraint public.other.flyback_not_null_1: reads the whole table, may fail on the rows that are there
-- locks public.other: SHARE UPDATE EXCLUSIVE
ALTER TABLE public.other VALIDATE CONSTRAINT flyback_not_null_1;
---- U005__online_4.sql
-- Undoes 005: online 4

-- locks public.other: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.other DROP CONSTRAINT flyback_not_null_1;
ALTER TABLE public.other ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
---- V006__online_5.sql
-- 006: online 5

-- locks public.busy: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.other: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.busy ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.busy ALTER COLUMN code SET NOT NULL;
ALTER TABLE public.busy ALTER COLUMN "odd Name" SET NOT NULL;
ALTER TABLE public.other ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_1;
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_2;
ALTER TABLE public.busy DROP CONSTRAINT flyback_not_null_3;
ALTER TABLE public.other DROP CONSTRAINT flyback_not_null_1;
ALTER TABLE public.busy ADD CONSTRAINT busy_pkey PRIMARY KEY USING INDEX busy_pkey;
---- U006__online_5.sql
-- Undoes 006: online 5

-- several transactions: what one has done stays if a later one fails
-- create index public.busy_pkey: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- alter constraint public.busy.flyback_not_null_1: reads the whole table, may fail on the rows that are there
-- alter constraint public.busy.flyback_not_null_2: reads the whole table, may fail on the rows that are there
-- alter constraint public.busy.flyback_not_null_3: reads the whole table, may fail on the rows that are there
-- alter constraint public.other.flyback_not_null_1: reads the whole table, may fail on the rows that are there
-- locks public.busy: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.other: ACCESS EXCLUSIVE (blocks reads and writes)
BEGIN;
ALTER TABLE public.busy DROP CONSTRAINT busy_pkey;
ALTER TABLE public.busy ALTER COLUMN id DROP NOT NULL;
ALTER TABLE public.busy ALTER COLUMN code DROP NOT NULL;
ALTER TABLE public.busy ALTER COLUMN "odd Name" DROP NOT NULL;
ALTER TABLE public.other ALTER COLUMN id DROP NOT NULL;
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_2 CHECK ((code IS NOT NULL)) NOT VALID;
ALTER TABLE public.busy ADD CONSTRAINT flyback_not_null_3 CHECK (("odd Name" IS NOT NULL)) NOT VALID;
ALTER TABLE public.other ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
COMMIT;
CREATE UNIQUE INDEX CONCURRENTLY busy_pkey ON public.busy USING btree (id);
BEGIN;
ALTER TABLE public.busy VALIDATE CONSTRAINT flyback_not_null_1;
ALTER TABLE public.busy VALIDATE CONSTRAINT flyback_not_null_2;
ALTER TABLE public.busy VALIDATE CONSTRAINT flyback_not_null_3;
COMMIT;
BEGIN;
ALTER TABLE public.other VALIDATE CONSTRAINT flyback_not_null_1;
COMMIT;
