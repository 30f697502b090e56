---- V002__online_1.sql
-- 002: online 1

-- locks public.customer: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.customer DROP CONSTRAINT customer_region;
CREATE TABLE public.line (
    id integer NOT NULL,
    purchase integer,
    CONSTRAINT line_pkey PRIMARY KEY (id),
    CONSTRAINT line_purchase_check CHECK ((purchase > 0))
);
---- U002__online_1.sql
-- Undoes 002: online 1

-- several transactions: what one has done stays if a later one fails
-- drop table public.line: loses data
-- create index public.customer_region: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- locks public.customer: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.line: ACCESS EXCLUSIVE (blocks reads and writes)
BEGIN;
DROP TABLE public.line;
COMMIT;
CREATE UNIQUE INDEX CONCURRENTLY customer_region ON public.customer (region, id);
BEGIN;
ALTER TABLE public.customer ADD CONSTRAINT customer_region UNIQUE USING INDEX customer_region;
COMMIT;
---- V003__online_2.sql
-- 003: online 2

-- create constraint public.purchase.purchase_during: reads the whole table, blocks reads and writes while it runs, may fail on the rows that are there
-- locks public.purchase: ACCESS EXCLUSIVE
ALTER TABLE public.purchase ADD CONSTRAINT purchase_during EXCLUDE USING gist (during WITH &&);
---- U003__online_2.sql
-- Undoes 003: online 2

-- locks public.purchase: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.purchase DROP CONSTRAINT purchase_during;
---- V004__online_3.sql
-- 004: online 3

-- locks public.purchase: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.purchase ADD CONSTRAINT purchase_positive CHECK ((total > (0)::numeric)) NOT VALID;
COMMENT ON CONSTRAINT purchase_positive ON public.purchase IS 'nothing is for free';
---- U004__online_3.sql
-- Undoes 004: online 3

-- locks public.purchase: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.purchase DROP CONSTRAINT purchase_positive;
---- V005__online_4.sql
-- 005: online 4

-- create index public.customer_pkey: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- locks public.customer: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE UNIQUE INDEX CONCURRENTLY customer_pkey ON public.customer (id);
---- U005__online_4.sql
-- Undoes 005: online 4

-- drop index public.customer_pkey: cannot run in a transaction
-- locks public.customer: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.customer_pkey;
---- V006__online_5.sql
-- 006: online 5

-- create index public.purchase_id: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- locks public.purchase: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
CREATE UNIQUE INDEX CONCURRENTLY purchase_id ON public.purchase (id) INCLUDE (total) WITH (fillfactor=80);
---- U006__online_5.sql
-- Undoes 006: online 5

-- drop index public.purchase_id: cannot run in a transaction
-- locks public.purchase: SHARE UPDATE EXCLUSIVE (by PostgreSQL's manual)
DROP INDEX CONCURRENTLY public.purchase_id;
---- V007__online_6.sql
-- 007: online 6

-- alter constraint public.purchase.purchase_positive: reads the whole table, may fail on the rows that are there
-- locks public.purchase: SHARE UPDATE EXCLUSIVE
ALTER TABLE public.purchase VALIDATE CONSTRAINT purchase_positive;
---- U007__online_6.sql
-- Undoes 007: online 6

-- locks public.purchase: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.purchase DROP CONSTRAINT purchase_positive;
ALTER TABLE public.purchase ADD CONSTRAINT purchase_positive CHECK ((total > (0)::numeric)) NOT VALID;
COMMENT ON CONSTRAINT purchase_positive ON public.purchase IS 'nothing is for free';
---- V008__online_7.sql
-- 008: online 7

-- create constraint public.line.line_purchase_fkey: reads the whole table, blocks writes while it runs, may fail on the rows that are there
-- locks public.customer: ACCESS EXCLUSIVE
-- locks public.line: SHARE ROW EXCLUSIVE
-- locks public.purchase: ACCESS EXCLUSIVE
ALTER TABLE public.customer ADD CONSTRAINT customer_pkey PRIMARY KEY USING INDEX customer_pkey;
ALTER TABLE public.customer REPLICA IDENTITY USING INDEX customer_pkey;
ALTER TABLE public.line ADD CONSTRAINT line_purchase_fkey FOREIGN KEY (purchase) REFERENCES public.customer(id);
ALTER TABLE public.purchase ADD CONSTRAINT purchase_id UNIQUE USING INDEX purchase_id DEFERRABLE INITIALLY DEFERRED;
COMMENT ON CONSTRAINT purchase_id ON public.purchase IS 'checked at the end';
ALTER TABLE public.purchase ADD CONSTRAINT purchase_customer FOREIGN KEY (customer) REFERENCES public.customer(id) ON DELETE CASCADE NOT VALID;
---- U008__online_7.sql
-- Undoes 008: online 7

-- several transactions: what one has done stays if a later one fails
-- create index public.customer_pkey: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- create index public.purchase_id: reads the whole table, cannot run in a transaction, may fail on the rows that are there
-- locks public.customer: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.line: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.purchase: ACCESS EXCLUSIVE (blocks reads and writes)
BEGIN;
ALTER TABLE public.line DROP CONSTRAINT line_purchase_fkey;
ALTER TABLE public.purchase DROP CONSTRAINT purchase_customer;
ALTER TABLE public.customer DROP CONSTRAINT customer_pkey;
ALTER TABLE public.purchase DROP CONSTRAINT purchase_id;
ALTER TABLE public.customer REPLICA IDENTITY DEFAULT;
COMMIT;
CREATE UNIQUE INDEX CONCURRENTLY customer_pkey ON public.customer USING btree (id);
CREATE UNIQUE INDEX CONCURRENTLY purchase_id ON public.purchase USING btree (id) INCLUDE (total) WITH (fillfactor=80);
---- V009__online_8.sql
-- 009: online 8

-- alter constraint public.purchase.purchase_customer: reads the whole table, may fail on the rows that are there
-- locks public.customer: ROW SHARE
-- locks public.purchase: SHARE UPDATE EXCLUSIVE
ALTER TABLE public.purchase VALIDATE CONSTRAINT purchase_customer;
---- U009__online_8.sql
-- Undoes 009: online 8

-- locks public.customer: ACCESS EXCLUSIVE (blocks reads and writes)
-- locks public.purchase: ACCESS EXCLUSIVE (blocks reads and writes)
ALTER TABLE public.purchase DROP CONSTRAINT purchase_customer;
ALTER TABLE public.purchase ADD CONSTRAINT purchase_customer FOREIGN KEY (customer) REFERENCES public.customer(id) ON DELETE CASCADE NOT VALID;
