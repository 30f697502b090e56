CREATE SCHEMA other;
CREATE TABLE item (id integer, name text, secret text);
CREATE PUBLICATION changes FOR TABLE item (id) WHERE (id > 2 AND name <> 'x');
CREATE PUBLICATION spreads FOR TABLES IN SCHEMA other, public;
