CREATE TABLE t (a integer CONSTRAINT a_is_there NOT NULL, b integer NOT NULL NO INHERIT, c integer,
  d integer CONSTRAINT new_name NOT NULL, e integer NOT NULL, f integer CONSTRAINT f_is_there NOT NULL,
  g integer GENERATED ALWAYS AS (a + 2) VIRTUAL, h integer);
ALTER TABLE t ADD NOT NULL h NOT VALID;
CREATE TABLE comes (a integer CONSTRAINT a_comes NOT NULL, b integer CONSTRAINT b_comes NOT NULL NO INHERIT, c integer);
ALTER TABLE comes ADD CONSTRAINT c_comes NOT NULL c NOT VALID;
CREATE TABLE keyed (id integer CONSTRAINT id_is_there NOT NULL CONSTRAINT key_is_there PRIMARY KEY,
  n integer NOT NULL GENERATED ALWAYS AS IDENTITY, c integer NOT NULL, d integer CONSTRAINT d_own NOT NULL);
COMMENT ON CONSTRAINT d_own ON keyed IS 'd, always';
CREATE TABLE commented (a integer CONSTRAINT a_is_there NOT NULL);
COMMENT ON CONSTRAINT a_is_there ON commented IS 'new';
