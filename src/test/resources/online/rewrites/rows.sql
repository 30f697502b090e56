INSERT INTO account VALUES (1, 'one'), (2, 'two');
INSERT INTO entry VALUES (1, 1), (2, 2);
INSERT INTO feeling VALUES (1, 'odd'), (2, DEFAULT);
INSERT INTO other VALUES (1, 'one', 'a');
