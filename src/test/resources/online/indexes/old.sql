CREATE TABLE busy (id integer PRIMARY KEY, code text, level integer, "odd Name" text);
CREATE INDEX busy_goes ON busy (level);
COMMENT ON INDEX busy_goes IS 'comes back with its comment';
CREATE INDEX busy_changes ON busy (code);
CREATE INDEX busy_stays ON busy (code, level);
CREATE MATERIALIZED VIEW busy_levels AS SELECT level, count(*) AS times FROM busy GROUP BY level;
