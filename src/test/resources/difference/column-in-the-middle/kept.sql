SELECT concat_ws('|', a.id, a.code, a.twice, a.name, s.amount, (SELECT count(*) FROM app.top)) FROM app.account AS a LEFT JOIN app.sums AS s ON s.code = a.code
UNION ALL SELECT concat_ws('|', id, code, amount) FROM app.entry ORDER BY 1
