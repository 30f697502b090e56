SELECT concat_ws('|', t.g, t.s, many, left_behind, b, c.s, p.s) FROM t, child c, parted p
