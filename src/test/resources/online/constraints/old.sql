CREATE TABLE customer (id integer NOT NULL, mail text, region integer, CONSTRAINT customer_region UNIQUE (region, id));
CREATE TABLE purchase (id integer, customer integer, total numeric, during int4range);
