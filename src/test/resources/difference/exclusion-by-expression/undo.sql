ALTER TABLE public.booking DROP CONSTRAINT booking_total;
ALTER TABLE public.booking DROP COLUMN total;
ALTER TABLE public.booking ADD COLUMN total integer GENERATED ALWAYS AS ((price * 2)) STORED;
ALTER TABLE public.goes ADD COLUMN total integer;
ALTER TABLE public.booking ADD CONSTRAINT booking_total EXCLUDE USING btree (((total + 0)) WITH =);
ALTER TABLE public.goes ADD CONSTRAINT goes_total EXCLUDE USING btree (((total + 1)) WITH =);
