CREATE TABLE busy (id integer, code text, "odd Name" varchar(10), level integer NOT NULL, kept integer NOT NULL);
CREATE TABLE other (id integer, code text);
