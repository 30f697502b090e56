CREATE DOMAIN amount AS bigint CHECK (VALUE > 0);
CREATE DOMAIN code AS varchar(20);
CREATE TYPE mood AS ENUM ('calm', 'glad');
CREATE DOMAIN felt AS mood;
CREATE TYPE weather AS ENUM ('rain', 'sun');
CREATE DOMAIN seen AS weather;
CREATE TABLE t (id integer PRIMARY KEY, stays amount, leaves amount, letters code, feeling felt, sky seen);
