-- oldest 18
CREATE TABLE t (a integer NOT NULL, b integer, c integer CONSTRAINT c_is_there NOT NULL, d integer CONSTRAINT old_name NOT NULL,
  e integer NOT NULL NO INHERIT, f integer, g integer GENERATED ALWAYS AS (a + 1) VIRTUAL);
ALTER TABLE t ADD CONSTRAINT f_is_there NOT NULL f NOT VALID;
CREATE TABLE keyed (id integer CONSTRAINT key_is_there PRIMARY KEY, n integer CONSTRAINT n_own NOT NULL GENERATED ALWAYS AS IDENTITY,
  c integer NOT NULL, d integer NOT NULL);
COMMENT ON CONSTRAINT keyed_c_not_null ON keyed IS 'always';
