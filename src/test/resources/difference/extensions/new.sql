CREATE SCHEMA tools;
CREATE SCHEMA other;
CREATE EXTENSION citext SCHEMA tools;
COMMENT ON EXTENSION citext IS 'ours';
CREATE EXTENSION pg_trgm SCHEMA other;
CREATE EXTENSION cube SCHEMA other VERSION '1.4';
CREATE EXTENSION earthdistance SCHEMA other;
CREATE TABLE item (name tools.citext, place other.earth);
CREATE VIEW shown AS SELECT name = 'x' AS is_x FROM item;
