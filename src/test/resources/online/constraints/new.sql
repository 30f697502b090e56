CREATE TABLE customer (id integer PRIMARY KEY, mail text, region integer);
CREATE TABLE purchase (id integer, customer integer, total numeric, during int4range,
  CONSTRAINT purchase_id UNIQUE (id) INCLUDE (total) WITH (fillfactor = 80) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT purchase_positive CHECK (total > 0),
  CONSTRAINT purchase_during EXCLUDE USING gist (during WITH &&),
  CONSTRAINT purchase_customer FOREIGN KEY (customer) REFERENCES customer (id) ON DELETE CASCADE);
ALTER TABLE customer REPLICA IDENTITY USING INDEX customer_pkey;
COMMENT ON CONSTRAINT purchase_id ON purchase IS 'checked at the end';
COMMENT ON CONSTRAINT purchase_positive ON purchase IS 'nothing is for free';
CREATE TABLE line (id integer PRIMARY KEY, purchase integer REFERENCES customer (id) CHECK (purchase > 0));
