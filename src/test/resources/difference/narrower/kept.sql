SELECT concat_ws('|', id, name, qty::integer, n, a::numeric(10, 1), l, d, w) FROM t
