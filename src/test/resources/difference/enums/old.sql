CREATE TYPE grows AS ENUM ('b', 'd');
CREATE TYPE shrinks AS ENUM ('one', 'two', 'it''s');
COMMENT ON TYPE shrinks IS 'a comment';
REVOKE USAGE ON TYPE shrinks FROM PUBLIC;
CREATE TYPE gone AS ENUM ('x');
CREATE TYPE becomes_text AS ENUM ('x', 'y');
CREATE TABLE t (g grows DEFAULT 'b', s shrinks NOT NULL DEFAULT 'one' CHECK (s <> 'it''s'), many shrinks[] DEFAULT '{one}',
  left_behind shrinks, b becomes_text, same shrinks GENERATED ALWAYS AS (CASE WHEN g = 'b' THEN 'one'::shrinks END) STORED);
CREATE INDEX t_partial ON t (g) WHERE s = 'one';
CREATE INDEX t_s ON t (s);
CREATE TABLE parent (s shrinks PRIMARY KEY);
CREATE TABLE child (s shrinks REFERENCES parent (s));
CREATE TABLE parted (s shrinks, n integer) PARTITION BY LIST (n);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);
