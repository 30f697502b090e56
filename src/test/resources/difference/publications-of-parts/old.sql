-- oldest 15
CREATE SCHEMA inner_one;
CREATE TABLE item (id integer, name text, secret text);
CREATE PUBLICATION changes FOR TABLE item (id, name) WHERE (id > 1);
CREATE PUBLICATION spreads FOR TABLE item, TABLES IN SCHEMA inner_one;
