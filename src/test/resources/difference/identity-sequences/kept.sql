SELECT pg_sequence_last_value(pg_get_serial_sequence('named', 'id')::regclass) || '|' || pg_sequence_last_value(pg_get_serial_sequence('unnamed', 'id')::regclass)
  || '|' || pg_sequence_last_value(pg_get_serial_sequence('granted', 'id')::regclass) || '|' || (SELECT id FROM gains)
