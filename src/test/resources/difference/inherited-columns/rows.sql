INSERT INTO keeps VALUES (1, 'kept');
INSERT INTO below VALUES (2, 'below');
