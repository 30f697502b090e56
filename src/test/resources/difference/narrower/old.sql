CREATE DOMAIN word AS varchar(5);
CREATE DOMAIN amount AS numeric(10, 1);
CREATE TYPE label AS (title word);
CREATE TABLE t (id integer PRIMARY KEY, name varchar(5), qty integer, n word, a amount, l label, d real, w text);
