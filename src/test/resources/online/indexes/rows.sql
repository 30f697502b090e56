INSERT INTO busy SELECT n, 'code ' || n, n % 7, 'odd ' || n FROM generate_series(1, 100) AS n;
