INSERT INTO parent VALUES (1, 'one', 'north', '[1,2)'), (2, 'two', 'south', '[3,4)');
INSERT INTO child VALUES (1, 1, 'one', 10);
INSERT INTO keyless VALUES (1, 2);
