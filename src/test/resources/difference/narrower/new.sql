CREATE DOMAIN word AS varchar(50);
CREATE DOMAIN amount AS numeric(10, 2);
CREATE TYPE label AS (title word);
CREATE TABLE t (id integer PRIMARY KEY, name varchar(50), qty numeric(10, 2), n word, a amount, l label, d double precision, w word);
