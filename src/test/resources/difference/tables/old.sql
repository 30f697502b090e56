CREATE TABLE stays (id integer, name text DEFAULT 'it''s', gone date);
CREATE TABLE goes (id integer);
COMMENT ON TABLE stays IS 'old';
CREATE TABLE toasted (t text) WITH (fillfactor = 90, toast.autovacuum_enabled = false);
CREATE TABLE plainly (t text);
CREATE MATERIALIZED VIEW texts AS SELECT t FROM toasted;
