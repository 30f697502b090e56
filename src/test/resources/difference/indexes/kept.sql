SELECT t.id || t.name || c.n FROM t JOIN child c ON c.n = t.n
