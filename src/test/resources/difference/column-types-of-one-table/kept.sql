SELECT concat_ws('|', a.id, rtrim(a.code), a.price, date_part('hour', a.at), a.flag::text::boolean, a.total, e.id, e.account, e.note)
FROM account AS a JOIN entry AS e ON e.account = a.id
ORDER BY a.id
