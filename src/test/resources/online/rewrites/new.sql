CREATE TYPE mood AS ENUM ('bad', 'good', 'odd');
CREATE TABLE account (id bigint PRIMARY KEY, name varchar(20), state text DEFAULT 'new', note text);
CREATE TABLE entry (id int PRIMARY KEY, account bigint NOT NULL REFERENCES account);
CREATE VIEW entries AS SELECT entry.id, name FROM entry JOIN account ON account.id = entry.account;
CREATE TABLE feeling (id int PRIMARY KEY, mood mood DEFAULT 'bad');
CREATE INDEX feeling_good ON feeling (id) WHERE mood = 'good';
CREATE TABLE other (id int PRIMARY KEY, label varchar(40), changes text NOT NULL, more int);
CREATE VIEW labels AS SELECT label, more FROM other;
CREATE TABLE added (id int PRIMARY KEY, other int REFERENCES other);
