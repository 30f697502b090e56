ALTER TABLE public.item DROP COLUMN place;
DROP EXTENSION earthdistance;
DROP EXTENSION cube;
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';
ALTER EXTENSION pg_trgm SET SCHEMA public;
DROP SCHEMA other;
CREATE EXTENSION hstore WITH SCHEMA tools;
CREATE EXTENSION unaccent WITH SCHEMA public;
ALTER TABLE public.item ADD COLUMN gone tools.hstore;
