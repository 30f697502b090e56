INSERT INTO t (g, s, many, left_behind, b) VALUES ('d', 'two', '{one,two}', 'one', 'y');
INSERT INTO parent VALUES ('one');
INSERT INTO child VALUES ('one');
INSERT INTO parted VALUES ('two', 1);
