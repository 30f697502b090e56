INSERT INTO person VALUES (1, 'fine', 'glad', ('2020-01-01', 'fine'), ARRAY[('2021-01-01', 'glad')::report], '{fine}');
INSERT INTO bill VALUES ('{2,3}', 4, (1, 'x, "y"', 'fine'), ARRAY[(2, NULL, 'glad')::shuffled, NULL], ((3, 'in', 'fine'), 7), (4, 'r')),
  (NULL, 5, NULL, NULL, NULL, NULL);
INSERT INTO booking VALUES ('[1,10)', '{"[2,3)"}');
INSERT INTO extra VALUES ('[1,10)', '[4,5)');
INSERT INTO word VALUES ('w', 'x');
INSERT INTO book VALUES (1, (5, 'book', 'glad'));
