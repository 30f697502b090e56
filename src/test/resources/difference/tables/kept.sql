SELECT id || name FROM stays
