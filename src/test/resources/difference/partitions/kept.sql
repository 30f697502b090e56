SELECT concat_ws('|', id, at, note, level) FROM log_2020 UNION ALL
SELECT concat_ws('|', id, at, note, level) FROM log_2021 UNION ALL
SELECT concat_ws('|', id, at, note, level) FROM log_leaves UNION ALL
SELECT concat_ws('|', id, at, note, level) FROM log_joins ORDER BY 1
