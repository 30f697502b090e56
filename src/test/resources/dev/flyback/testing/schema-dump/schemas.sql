SELECT format('schema|%s', n.nspname)
FROM pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT format('extension|%s|%s|%s', e.extname, e.extnamespace::regnamespace, e.extversion)
FROM pg_extension e
ORDER BY 1
