SELECT p.id || p.code || c.amount || k.b FROM parent p JOIN child c ON c.parent_id = p.id CROSS JOIN keyless k
