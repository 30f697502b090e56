INSERT INTO t VALUES (1, 'a', 2, 'n', 2.5, ROW ('t'), 1.5, 'w');
