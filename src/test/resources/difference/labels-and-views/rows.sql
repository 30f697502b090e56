INSERT INTO kept VALUES (1, 'done'), (2, 'it is');
