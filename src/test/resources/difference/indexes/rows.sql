INSERT INTO t VALUES (1, 'one', 'new', '{a}', 1, '{}');
INSERT INTO child VALUES (1);
