-- oldest 18
CREATE TABLE parent (id integer PRIMARY KEY, code text, CONSTRAINT parent_code UNIQUE (code));
CREATE TABLE child (parent_id integer, code text, amount integer NOT NULL,
  CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id),
  CONSTRAINT child_code FOREIGN KEY (code) REFERENCES parent (code) ON DELETE SET NULL,
  CONSTRAINT child_amount CHECK (amount > 0) NOT ENFORCED);
CREATE TABLE booking (room int4range, during int4range);
