SELECT id || '|' || code || '|' || name FROM t_1
