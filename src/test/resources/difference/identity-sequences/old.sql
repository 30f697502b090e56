DO $$ BEGIN CREATE ROLE flyback_counter; EXCEPTION WHEN duplicate_object THEN END $$;
CREATE TABLE named (id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "Own Name" START WITH 3), name text);
CREATE TABLE unnamed (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
CREATE TABLE granted (id integer GENERATED ALWAYS AS IDENTITY, name text);
GRANT USAGE, SELECT ON SEQUENCE granted_id_seq TO flyback_counter;
COMMENT ON SEQUENCE granted_id_seq IS 'counts';
CREATE TABLE gains (id bigint NOT NULL, name text);
CREATE TABLE gone (id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME gone_too));
