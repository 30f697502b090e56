SELECT number FROM on_anew UNION ALL SELECT id FROM stays
