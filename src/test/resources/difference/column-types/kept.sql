SELECT concat_ws('|', p.id, p.code, c.parent_id, c.n, t.a, t.b, t.c::int, d, e, f, h, i::date, j, k, m::numeric::int, x.b)
FROM parent p JOIN child c ON c.parent_id::text = p.id::text, t, computed x
