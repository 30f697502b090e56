CREATE TABLE event (id integer NOT NULL, day date NOT NULL, code integer,
    PRIMARY KEY (id, day), UNIQUE (day, code)) PARTITION BY RANGE (day);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
