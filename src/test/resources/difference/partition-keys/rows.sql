INSERT INTO kind VALUES (1);
INSERT INTO sale VALUES (1, '2020-05-05', 1, 'a'), (2, '2021-05-05', NULL, 'b'), (3, '2021-06-06', 1, 'c');
INSERT INTO refund VALUES (2, '2021-05-05');
INSERT INTO hashed VALUES (1, 'one'), (2, 'two');
