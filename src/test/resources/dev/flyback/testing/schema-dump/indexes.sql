SELECT format('index|%s|%s',
              pg_get_indexdef(i.indexrelid),
              concat_ws(' ',
                        CASE WHEN NOT i.indisvalid THEN 'invalid' END,
                        CASE WHEN i.indisclustered THEN 'clustered' END,
                        CASE WHEN i.indisreplident THEN 'replica identity' END))
FROM pg_index i
JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND c.relname !~ '^(flyway_schema_history$|flyback_)'
UNION ALL
SELECT format('statistics|%s|%s', pg_get_statisticsobjdef(s.oid), nullif(s.stxstattarget, -1))
FROM pg_statistic_ext s
ORDER BY 1
