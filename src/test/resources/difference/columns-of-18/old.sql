-- oldest 18
CREATE TABLE t (a integer NOT NULL, b integer, c integer CONSTRAINT c_is_there NOT NULL, d integer CONSTRAINT old_name NOT NULL,
  e integer NOT NULL NO INHERIT, f integer, g integer GENERATED ALWAYS AS (a + 1) VIRTUAL);
ALTER TABLE t ADD CONSTRAINT f_is_there NOT NULL f NOT VALID;
