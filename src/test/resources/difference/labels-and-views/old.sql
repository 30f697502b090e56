CREATE TYPE status AS ENUM ('open', 'it is', 'done');
CREATE TABLE client (id integer, s status);
CREATE VIEW v AS SELECT id FROM client;
CREATE VIEW on_v AS SELECT id FROM v;
GRANT SELECT ON v TO PUBLIC;
CREATE FUNCTION first_id() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT id FROM client; END;
CREATE TABLE kept (id integer DEFAULT first_id(), s status);
