SELECT p::numeric + l || c::text FROM t
