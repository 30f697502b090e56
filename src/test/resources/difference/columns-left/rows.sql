INSERT INTO t VALUES (1, 'a', 2);
INSERT INTO felt VALUES ('glad', 'glad', NULL);
