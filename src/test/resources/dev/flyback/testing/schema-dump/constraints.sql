-- PostgreSQL 18 names its NOT NULL constraints after the column as it was called when they were made.
SELECT format('constraint|%s|%s|%s',
              coalesce(nullif(k.conrelid, 0)::regclass::text, k.contypid::regtype::text),
              CASE WHEN k.contype <> 'n' THEN k.conname END,
              pg_get_constraintdef(k.oid))
FROM pg_constraint k
JOIN pg_namespace n ON n.oid = k.connamespace
LEFT JOIN pg_class c ON c.oid = k.conrelid
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND coalesce(c.relname, '') !~ '^(flyway_schema_history$|flyback_)'
ORDER BY 1
