SELECT concat_ws('|', id, x, y) FROM child UNION ALL
SELECT concat_ws('|', id, x) FROM leaves UNION ALL
SELECT concat_ws('|', id, x, own) FROM joins
