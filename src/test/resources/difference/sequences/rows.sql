INSERT INTO one (n) VALUES (1), (2);
SELECT nextval('small'), nextval('freed');
