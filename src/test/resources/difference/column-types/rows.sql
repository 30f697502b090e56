INSERT INTO parent VALUES (1, 'one');
INSERT INTO child VALUES (1, 'one', 7);
INSERT INTO t (a, b, c, d, e, f, h, i, j, k, l, m) VALUES (7, 'b', 1, '4', '{1,2}', 6, '{"a": 1}', '2020-01-01', '{1}', 'abc', B'00000111', 3.5);
INSERT INTO computed VALUES (5);
