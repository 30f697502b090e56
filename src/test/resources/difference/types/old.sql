CREATE TYPE pair AS (a integer, b text);
CREATE TYPE gone AS (a integer);
CREATE TYPE shuffled AS (a integer, b text);
CREATE TYPE span AS RANGE (SUBTYPE = integer);
CREATE TABLE t (p pair, many pair[]);
