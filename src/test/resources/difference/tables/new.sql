CREATE SCHEMA "Other";
CREATE TABLE stays (id bigint NOT NULL, name text DEFAULT lower('NEW'), added timestamptz NOT NULL DEFAULT now());
COMMENT ON COLUMN stays.id IS E'a \\ and a ''';
CREATE TABLE "Other"."Comes" ("A b" numeric(10, 2), c varchar(20) COLLATE "C" DEFAULT 'x', d int GENERATED ALWAYS AS (1 + 1) STORED) WITH (fillfactor = 70);
GRANT SELECT ON "Other"."Comes" TO PUBLIC;
CREATE TABLE toasted (t text) WITH (toast.autovacuum_vacuum_threshold = 100);
CREATE TABLE plainly (t text) WITH (toast.autovacuum_enabled = false);
CREATE TABLE "Other".late (t text) WITH (fillfactor = 80, toast.autovacuum_enabled = false);
CREATE MATERIALIZED VIEW texts WITH (toast.autovacuum_enabled = false) AS SELECT t FROM toasted;
