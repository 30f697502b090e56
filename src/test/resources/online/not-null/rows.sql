INSERT INTO busy SELECT n, 'code ' || n, 'odd ' || n, n, n FROM generate_series(1, 100) AS n;
INSERT INTO other SELECT n, 'code ' || n FROM generate_series(1, 100) AS n;
