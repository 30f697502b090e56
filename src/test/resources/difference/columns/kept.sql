SELECT concat_ws('|', id, a, b, c, d, price, n) FROM t
