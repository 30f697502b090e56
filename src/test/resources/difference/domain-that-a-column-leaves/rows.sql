INSERT INTO t VALUES (1, 10, 20, 'abc', 'glad', 'sun'), (2, 11, 21, NULL, NULL, NULL);
