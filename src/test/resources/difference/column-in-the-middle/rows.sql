INSERT INTO app.account (id, code, name) VALUES (1, 7, 'a'), (2, 8, 'b');
INSERT INTO app.entry VALUES (1, 7, 5), (2, 7, 200);
REFRESH MATERIALIZED VIEW app.sums;
