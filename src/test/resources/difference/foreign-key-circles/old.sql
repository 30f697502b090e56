CREATE TABLE department (id integer PRIMARY KEY, head integer);
CREATE TABLE employee (
    id integer PRIMARY KEY,
    department integer REFERENCES department,
    superior integer REFERENCES employee);
ALTER TABLE department ADD FOREIGN KEY (head) REFERENCES employee;
CREATE TABLE desk (employee integer REFERENCES employee);
CREATE TABLE stays (id integer PRIMARY KEY, other integer);
CREATE TABLE goes (id integer PRIMARY KEY, other integer REFERENCES stays);
ALTER TABLE stays ADD FOREIGN KEY (other) REFERENCES goes;
CREATE TABLE one (id integer PRIMARY KEY, next integer);
CREATE TABLE two (id integer PRIMARY KEY, next integer);
CREATE TABLE three (id integer PRIMARY KEY, next integer REFERENCES one);
ALTER TABLE one ADD FOREIGN KEY (next) REFERENCES two;
ALTER TABLE two ADD FOREIGN KEY (next) REFERENCES three;
CREATE TABLE parts (id integer PRIMARY KEY, other integer) PARTITION BY RANGE (id);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM (10) TO (20);
CREATE TABLE others (id integer PRIMARY KEY, part integer REFERENCES parts) PARTITION BY RANGE (id);
CREATE TABLE others_1 PARTITION OF others FOR VALUES FROM (0) TO (10);
ALTER TABLE parts ADD FOREIGN KEY (other) REFERENCES others;
