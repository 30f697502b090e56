CREATE FOREIGN DATA WRAPPER "Own" VALIDATOR postgresql_fdw_validator;
COMMENT ON FOREIGN DATA WRAPPER "Own" IS 'validated';
CREATE EXTENSION file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
COMMENT ON SERVER files IS 'kept';
CREATE SERVER changes TYPE 'old' VERSION '2' FOREIGN DATA WRAPPER "Own" OPTIONS (host 'two', dbname 'x');
CREATE USER MAPPING FOR PUBLIC SERVER changes OPTIONS (user 'other', password 'hidden');
CREATE FOREIGN TABLE changes (
  id bigint OPTIONS (force_null 'true'),
  name text DEFAULT 'some' NOT NULL,
  added text OPTIONS (force_null 'true')) SERVER files OPTIONS (filename '/new', header 'true', format 'csv');
COMMENT ON COLUMN changes.name IS 'kept';
CREATE VIEW shown AS SELECT id FROM changes;
CREATE FOREIGN TABLE moves (id integer) SERVER changes;
COMMENT ON FOREIGN TABLE moves IS 'kept';
CREATE FOREIGN TABLE comes (id integer, doubled integer GENERATED ALWAYS AS (id * 2) STORED) SERVER changes;
