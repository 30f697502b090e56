CREATE SCHEMA tools;
CREATE EXTENSION citext SCHEMA tools;
CREATE EXTENSION hstore SCHEMA tools;
CREATE EXTENSION pg_trgm;
CREATE TABLE item (name tools.citext, gone tools.hstore);
CREATE VIEW shown AS SELECT name = 'x' AS is_x FROM item;
CREATE EXTENSION unaccent;
