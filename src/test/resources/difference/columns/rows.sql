INSERT INTO t (id, a, b, c, d, price, n) VALUES (1, 'a', 'b', 'c', 1.5, 10, 3);
