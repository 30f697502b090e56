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
