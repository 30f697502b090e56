INSERT INTO event SELECT n, '2020-01-01'::date + n, 'note ' || n FROM generate_series(1, 700) AS n;
INSERT INTO sensor SELECT n FROM generate_series(1, 100) AS n;
INSERT INTO reading SELECT n, '2020-01-01'::date + n FROM generate_series(1, 100) AS n;
