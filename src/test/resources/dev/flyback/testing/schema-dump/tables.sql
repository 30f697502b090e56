SELECT format('table|%s|%s|%s|%s',
              c.oid::regclass,
              c.relkind,
              c.relpersistence,
              concat_ws(' ',
                        'partition by ' || pg_get_partkeydef(c.oid),
                        'of ' || (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
                                  FROM pg_inherits i
                                  WHERE i.inhrelid = c.oid),
                        pg_get_expr(c.relpartbound, c.oid),
                        CASE WHEN c.relrowsecurity THEN 'row security' END,
                        CASE WHEN c.relforcerowsecurity THEN 'forced' END,
                        CASE WHEN c.relreplident <> 'd' THEN 'replica identity ' || c.relreplident::text END,
                        array_to_string(c.reloptions, ', ')))
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'f')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND c.relname !~ '^(flyway_schema_history$|flyback_)'
ORDER BY 1
