ALTER TABLE public.booking DROP CONSTRAINT booking_total;
ALTER TABLE public.booking DROP COLUMN total;
ALTER TABLE public.goes DROP CONSTRAINT goes_total;
ALTER TABLE public.goes DROP COLUMN total;
ALTER TABLE public.booking ADD COLUMN total bigint GENERATED ALWAYS AS ((price * 3)) STORED;
ALTER TABLE public.booking ADD CONSTRAINT booking_total EXCLUDE USING btree (((total + 0)) WITH =);
