CREATE TYPE status AS ENUM ('opened', 'it is', 'done');
CREATE TABLE tenant (id integer, s status);
CREATE VIEW v AS SELECT id FROM tenant;
CREATE VIEW on_v AS SELECT id FROM v;
GRANT SELECT ON v TO PUBLIC;
CREATE FUNCTION first_id() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT id FROM tenant; END;
CREATE TABLE kept (id integer DEFAULT first_id(), s status);
