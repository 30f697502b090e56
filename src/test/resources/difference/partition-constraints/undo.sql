ALTER TABLE public.event DROP CONSTRAINT event_day_code_key;
ALTER TABLE public.event DROP CONSTRAINT event_pkey;
ALTER TABLE public.event_1 ADD CONSTRAINT event_1_pkey PRIMARY KEY (id, day);
ALTER TABLE public.event_1 ADD CONSTRAINT event_1_day_code_key UNIQUE (day, code);
