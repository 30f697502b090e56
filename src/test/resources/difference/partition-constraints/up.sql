ALTER TABLE public.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, day);
ALTER TABLE public.event ADD CONSTRAINT event_day_code_key UNIQUE (day, code);
