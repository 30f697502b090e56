CREATE TABLE parent (id integer NOT NULL, code text, region text, valid int4range,
  CONSTRAINT parent_pkey PRIMARY KEY (id) INCLUDE (region),
  CONSTRAINT parent_code UNIQUE (code) WITH (fillfactor = 90),
  CONSTRAINT parent_new UNIQUE (region, code) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT parent_apart EXCLUDE USING gist (valid WITH &&) WHERE (id > 0));
COMMENT ON CONSTRAINT parent_code ON parent IS 'by code';
COMMENT ON INDEX parent_code IS 'the index by code';
COMMENT ON INDEX parent_apart IS 'made anew';
CREATE TABLE child (id integer, parent_id integer, code text, amount integer,
  CONSTRAINT child_amount CHECK (amount > 1),
  CONSTRAINT child_deferred FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT child_code FOREIGN KEY (code) REFERENCES parent (code) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT child_later CHECK (id > 0),
  CONSTRAINT child_unproved FOREIGN KEY (id) REFERENCES parent (id));
CREATE TABLE keyless (a integer, b integer, CONSTRAINT keyless_pkey PRIMARY KEY (a));
ALTER TABLE keyless REPLICA IDENTITY NOTHING;
CREATE TABLE marked (a integer NOT NULL, b integer NOT NULL, CONSTRAINT by_a UNIQUE (a), CONSTRAINT by_b UNIQUE (b));
ALTER TABLE marked CLUSTER ON by_b;
ALTER TABLE marked REPLICA IDENTITY USING INDEX by_b;
CREATE TABLE unmarked (a integer CONSTRAINT unmarked_a PRIMARY KEY);
CREATE TABLE "Comes" ("A" integer, b integer UNIQUE, c integer CHECK (c > 0), span int4range,
  PRIMARY KEY (b, "A") WITH (fillfactor = 70),
  EXCLUDE USING gist (span WITH &&),
  UNIQUE ("A", b));
ALTER TABLE "Comes" ADD FOREIGN KEY (c, b) REFERENCES "Comes" ("A", b) MATCH FULL, ADD CHECK (b > 0) NOT VALID;
ALTER TABLE "Comes" CLUSTER ON "Comes_pkey";
ALTER TABLE "Comes" REPLICA IDENTITY USING INDEX "Comes_pkey";
