INSERT INTO named (name) VALUES ('a'), ('b');
INSERT INTO unnamed (name) VALUES ('a'), ('b');
INSERT INTO granted (name) VALUES ('a'), ('b');
INSERT INTO gains VALUES (7, 'a');
