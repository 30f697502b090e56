SELECT (p).a || (p).b || (many[1]).a FROM t
