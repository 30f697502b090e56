-- oldest 15
CREATE TABLE t (id integer PRIMARY KEY, code bigint NOT NULL, name text) PARTITION BY RANGE (id);
CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (0) TO (100);
CREATE PUBLICATION some_rows FOR TABLE t (id, code) WHERE (id > 5) WITH (publish_via_partition_root);
CREATE PUBLICATION filtered FOR TABLE t_1 WHERE (code > 3) WITH (publish = 'insert');
COMMENT ON PUBLICATION some_rows IS 'a comment';
CREATE MATERIALIZED VIEW codes AS SELECT code FROM t;
CREATE INDEX codes_code ON codes (code);
