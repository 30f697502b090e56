CREATE TABLE stays (id integer PRIMARY KEY, other integer);
