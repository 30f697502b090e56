INSERT INTO t VALUES (7, 8, 'seven');
