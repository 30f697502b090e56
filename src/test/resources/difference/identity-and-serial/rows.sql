INSERT INTO becomes_identity (name) VALUES ('a'), ('b');
INSERT INTO becomes_serial (name) VALUES ('a'), ('b');
INSERT INTO changes (name) VALUES ('a'), ('b');
INSERT INTO ends (name) VALUES ('a'), ('b');
INSERT INTO grows (name) VALUES ('a'), ('b');
INSERT INTO gains (name) VALUES ('a'), ('b');
