INSERT INTO child (id, x, y) VALUES (1, 'x', 2);
INSERT INTO leaves (id, x) VALUES (2, 'l');
INSERT INTO joins VALUES (3, 'j', 'o');
