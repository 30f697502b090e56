CREATE TYPE grows AS ENUM ('a', 'b', 'c', 'd', 'e', 'f\');
CREATE TYPE shrinks AS ENUM ('two', 'one');
COMMENT ON TYPE shrinks IS 'a comment';
REVOKE USAGE ON TYPE shrinks FROM PUBLIC;
CREATE TYPE comes AS ENUM ();
CREATE TYPE becomes_text AS ENUM ('y');
CREATE TABLE t (g grows DEFAULT 'c', s shrinks NOT NULL DEFAULT 'two' CHECK (s <> 'one'), many shrinks[] DEFAULT '{one}',
  left_behind text, b text, same shrinks GENERATED ALWAYS AS (CASE WHEN g = 'b' THEN 'one'::shrinks END) STORED);
CREATE INDEX t_partial ON t (g) WHERE s = 'one';
CREATE INDEX t_s ON t (s);
CREATE TABLE parent (s shrinks PRIMARY KEY);
CREATE TABLE child (s shrinks REFERENCES parent (s));
CREATE TABLE parted (s shrinks, n integer) PARTITION BY LIST (n);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);
