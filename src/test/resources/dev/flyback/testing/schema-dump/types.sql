-- Types that a table or another type brings with it are told by that table or type.
SELECT format('type|%s|%s|%s',
              t.oid::regtype,
              t.typtype,
              CASE t.typtype
                WHEN 'e' THEN (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
                               FROM pg_enum e
                               WHERE e.enumtypid = t.oid)
                WHEN 'd' THEN concat_ws(' ',
                                        format_type(t.typbasetype, t.typtypmod),
                                        'default ' || t.typdefault,
                                        CASE WHEN t.typnotnull THEN 'not null' END)
                WHEN 'c' THEN (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', '
                                                 ORDER BY a.attnum)
                               FROM pg_attribute a
                               WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
                WHEN 'r' THEN (SELECT r.rngsubtype::regtype::text FROM pg_range r WHERE r.rngtypid = t.oid)
              END)
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
ORDER BY 1
