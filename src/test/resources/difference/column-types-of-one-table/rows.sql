INSERT INTO account VALUES (1, 'ab', 1.25, '2026-05-05 00:30+00', 'true'), (2, 'cd', 2, NULL, 'false');
INSERT INTO entry VALUES (1, 1, 'one'), (2, 2, 'two');
