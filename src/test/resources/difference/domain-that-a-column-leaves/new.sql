CREATE DOMAIN amount AS integer CHECK (VALUE > 0);
CREATE DOMAIN code AS text;
CREATE TYPE mood AS ENUM ('calm', 'glad');
CREATE DOMAIN felt AS text;
CREATE DOMAIN seen AS text;
CREATE TABLE t (id integer PRIMARY KEY, stays amount, leaves bigint, letters varchar(20), feeling mood, sky text);
