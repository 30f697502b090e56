SELECT format('column|%s|%s|%s',
              c.oid::regclass,
              a.attname,
              concat_ws(' ',
                        format_type(a.atttypid, a.atttypmod),
                        'collate ' || (SELECT l.collname
                                       FROM pg_collation l
                                       JOIN pg_type t ON t.oid = a.atttypid
                                       WHERE l.oid = a.attcollation AND l.oid <> t.typcollation),
                        CASE WHEN a.attnotnull THEN 'not null' END,
                        CASE a.attidentity WHEN 'a' THEN 'identity always' WHEN 'd' THEN 'identity by default' END,
                        CASE WHEN a.attgenerated = '' THEN 'default' ELSE 'generated ' || a.attgenerated::text END
                          || ' ' || pg_get_expr(d.adbin, d.adrelid),
                        'statistics ' || nullif(a.attstattarget, -1)))
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND c.relname !~ '^(flyway_schema_history$|flyback_)'
ORDER BY c.oid::regclass::text, a.attnum
