-- One line a fact, in the form of phase6-schema.txt.
WITH relation AS (
  SELECT c.oid, c.relname, c.relkind
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace
)
SELECT concat_ws('|',
                 'column', r.relname, a.attnum, a.attname,
                 format_type(a.atttypid, a.atttypmod),
                 CASE WHEN a.attnotnull THEN 'NO' ELSE 'YES' END,
                 coalesce(pg_get_expr(d.adbin, d.adrelid), ''))
FROM relation r
JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
WHERE r.relkind NOT IN ('i', 'S')
UNION ALL
-- From PostgreSQL 18 on, NOT NULL is a constraint too; the columns tell it.
SELECT concat_ws('|', 'constraint', r.relname, k.conname, pg_get_constraintdef(k.oid))
FROM relation r
JOIN pg_constraint k ON k.conrelid = r.oid
WHERE k.contype <> 'n'
UNION ALL
SELECT concat_ws('|', 'index', r.relname, pg_get_indexdef(r.oid))
FROM relation r
WHERE r.relkind = 'i'
UNION ALL
SELECT concat_ws('|', 'enum', t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder))
FROM pg_type t
JOIN pg_enum e ON e.enumtypid = t.oid
WHERE t.typnamespace = 'public'::regnamespace
GROUP BY t.typname
