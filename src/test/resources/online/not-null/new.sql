CREATE TABLE busy (id integer PRIMARY KEY, code text NOT NULL DEFAULT 'none', "odd Name" varchar(20) NOT NULL, level integer,
  kept integer NOT NULL);
CREATE TABLE other (id integer NOT NULL, code text, added text NOT NULL DEFAULT 'new');
