CREATE TYPE mood AS ENUM ('good', 'bad', 'odd');
CREATE TABLE account (id int PRIMARY KEY, name varchar(20), state text DEFAULT 'open', note text);
CREATE TABLE entry (id int PRIMARY KEY, account int NOT NULL REFERENCES account);
CREATE VIEW entries AS SELECT entry.id, name FROM entry JOIN account ON account.id = entry.account;
CREATE TABLE feeling (id int PRIMARY KEY, mood mood DEFAULT 'good');
CREATE INDEX feeling_good ON feeling (id) WHERE mood = 'good';
CREATE TABLE other (id int PRIMARY KEY, label varchar(20), changes text);
CREATE VIEW labels AS SELECT label FROM other;
