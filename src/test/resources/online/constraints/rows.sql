INSERT INTO customer SELECT n, 'mail ' || n, n % 3 FROM generate_series(1, 100) AS n;
INSERT INTO purchase SELECT n, n, n, int4range(n, n + 1) FROM generate_series(1, 100) AS n;
