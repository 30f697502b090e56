INSERT INTO t VALUES (ROW (1, 'one'), ARRAY[ROW (2, 'two')::pair]);
