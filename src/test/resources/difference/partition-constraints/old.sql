CREATE TABLE event (id integer NOT NULL, day date NOT NULL, code integer) PARTITION BY RANGE (day);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
ALTER TABLE event_1 ADD CONSTRAINT event_1_pkey PRIMARY KEY (id, day);
ALTER TABLE event_1 ADD CONSTRAINT event_1_day_code_key UNIQUE (day, code);
