INSERT INTO log VALUES (1, '2020-05-05', 'a', 1), (2, '2021-05-05', 'b', 2), (3, '2022-05-05', 'c', 3);
INSERT INTO log_joins VALUES (4, '2024-05-05', 'd', 4);
