CREATE TABLE parent (id integer NOT NULL, code text, region text, valid int4range,
  CONSTRAINT parent_pkey PRIMARY KEY (id),
  CONSTRAINT parent_code UNIQUE (code) WITH (fillfactor = 80),
  CONSTRAINT parent_gone UNIQUE (region, code) DEFERRABLE,
  CONSTRAINT parent_apart EXCLUDE USING gist (valid WITH &&));
COMMENT ON CONSTRAINT parent_pkey ON parent IS 'the key';
COMMENT ON INDEX parent_pkey IS 'the index of the key';
COMMENT ON INDEX parent_apart IS 'going';
CREATE TABLE child (id integer, parent_id integer, code text, amount integer,
  CONSTRAINT child_amount CHECK (amount > 0),
  CONSTRAINT child_small CHECK (amount < 100) NO INHERIT,
  CONSTRAINT child_deferred FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE,
  CONSTRAINT child_code FOREIGN KEY (code) REFERENCES parent (code));
ALTER TABLE child ADD CONSTRAINT child_later CHECK (id > 0) NOT VALID;
ALTER TABLE child ADD CONSTRAINT child_unproved FOREIGN KEY (id) REFERENCES parent (id) NOT VALID;
CREATE TABLE keyless (a integer, b integer);
ALTER TABLE keyless REPLICA IDENTITY FULL;
CREATE TABLE marked (a integer NOT NULL, b integer NOT NULL, CONSTRAINT by_a UNIQUE (a), CONSTRAINT by_b UNIQUE (b));
ALTER TABLE marked CLUSTER ON by_a;
ALTER TABLE marked REPLICA IDENTITY USING INDEX by_a;
CREATE TABLE unmarked (a integer CONSTRAINT unmarked_a PRIMARY KEY);
ALTER TABLE unmarked CLUSTER ON unmarked_a;
ALTER TABLE unmarked REPLICA IDENTITY USING INDEX unmarked_a;
