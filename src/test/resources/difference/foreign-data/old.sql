CREATE FOREIGN DATA WRAPPER "Own" OPTIONS (debug 'true');
CREATE EXTENSION file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
COMMENT ON SERVER files IS 'kept';
GRANT USAGE ON FOREIGN SERVER files TO pg_monitor;
CREATE SERVER changes TYPE 'old' VERSION '1' FOREIGN DATA WRAPPER "Own" OPTIONS (host 'one', "Port" '1');
CREATE USER MAPPING FOR PUBLIC SERVER changes OPTIONS (username 'it''s', password 'hidden');
CREATE SERVER goes FOREIGN DATA WRAPPER "Own";
CREATE USER MAPPING FOR CURRENT_USER SERVER goes OPTIONS (user 'me');
CREATE FOREIGN TABLE changes (
  id integer OPTIONS (force_not_null 'true') NOT NULL,
  name text COLLATE "C" DEFAULT 'none',
  gone date) SERVER files OPTIONS (filename '/old', format 'csv');
COMMENT ON COLUMN changes.name IS 'kept';
GRANT SELECT (id) ON changes TO pg_monitor;
CREATE VIEW shown AS SELECT id FROM changes;
CREATE FOREIGN TABLE goes (id integer) SERVER goes;
CREATE FOREIGN TABLE moves (id integer) SERVER goes;
COMMENT ON FOREIGN TABLE moves IS 'kept';
