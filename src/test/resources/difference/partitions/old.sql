CREATE TABLE log (id integer NOT NULL, at date NOT NULL, note text DEFAULT 'n', level integer CHECK (level > 0), PRIMARY KEY (id, at))
  PARTITION BY RANGE (at);
CREATE INDEX log_note ON log (note);
CREATE TABLE log_2020 PARTITION OF log FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
ALTER TABLE log_2020 ALTER note SET DEFAULT 'own', ALTER level SET NOT NULL;
CREATE TABLE log_2021 PARTITION OF log FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE log_leaves PARTITION OF log FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
CREATE TABLE log_goes PARTITION OF log FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE log_joins (id integer NOT NULL, at date NOT NULL, note text, level integer, CONSTRAINT log_joins_pkey PRIMARY KEY (id, at));
CREATE TABLE all_gone (a integer) PARTITION BY LIST (a);
CREATE TABLE all_gone_1 PARTITION OF all_gone FOR VALUES IN (1);
CREATE TABLE becomes_partitioned (a integer, b text);
