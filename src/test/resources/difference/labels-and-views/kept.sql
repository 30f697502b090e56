SELECT id || ' ' || s FROM kept ORDER BY id;
