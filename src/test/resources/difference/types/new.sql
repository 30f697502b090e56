CREATE TYPE pair AS (a integer, b text, "C d" numeric(4, 2), e text COLLATE "C");
COMMENT ON TYPE pair IS 'grown';
CREATE TYPE shuffled AS (b text, a integer);
CREATE TYPE span AS RANGE (SUBTYPE = bigint);
CREATE TYPE letters AS RANGE (SUBTYPE = text, COLLATION = "C", MULTIRANGE_TYPE_NAME = alphabets);
CREATE TYPE "Empty" AS ();
CREATE TABLE t (p pair, many pair[]);
