SELECT id || name || m || h FROM t, felt
