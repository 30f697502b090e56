CREATE TABLE parent (id integer PRIMARY KEY, code text, CONSTRAINT parent_code UNIQUE NULLS NOT DISTINCT (code));
CREATE TABLE child (parent_id integer, code text, amount integer NOT NULL,
  CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id) NOT ENFORCED,
  CONSTRAINT child_code FOREIGN KEY (code) REFERENCES parent (code) ON DELETE SET NULL (code),
  CONSTRAINT child_amount CHECK (amount > 0));
CREATE TABLE booking (room int4range, during int4range,
  CONSTRAINT booking_pkey PRIMARY KEY (room, during WITHOUT OVERLAPS));
