SELECT concat_ws('|', id, at::date, kind, note) FROM sale_2020 UNION ALL
SELECT concat_ws('|', id, at::date, kind, note) FROM sale_2021_0 UNION ALL
SELECT concat_ws('|', id, at::date, kind, note) FROM sale_2021_1 UNION ALL
SELECT concat_ws('|', sale_id, sale_at::date) FROM refund UNION ALL
SELECT concat_ws('|', a, b) FROM hashed_0 ORDER BY 1
