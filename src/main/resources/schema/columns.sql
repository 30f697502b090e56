SELECT
  'pg_class'::regclass::oid::bigint AS catalog, c.oid::bigint AS object, a.attnum::int AS sub,
  'COLUMN' AS kind, format('%I.%I', n.nspname, c.relname) AS parent, quote_ident(a.attname) AS name,
  a.attnum::int AS position,
  json_build_object(
    'type', format_type(a.atttypid, a.atttypmod),
    'collation', CASE WHEN a.attcollation <> t.typcollation AND a.attcollation <> 0
      THEN (SELECT format('%I.%I', cn.nspname, co.collname)
            FROM pg_collation AS co JOIN pg_namespace AS cn ON cn.oid = co.collnamespace
            WHERE co.oid = a.attcollation) END,
    'inherited', a.attinhcount > 0,
    'not_null', a.attnotnull,
    'not_null_name', CASE WHEN k.conname !~ '_not_null\d*$' OR @comment(k.oid, pg_constraint, 0) IS NOT NULL
      THEN quote_ident(k.conname) END,
    'not_null_called', quote_ident(k.conname),
    'not_null_comment', @comment(k.oid, pg_constraint, 0),
    'not_null_unproved', NOT k.convalidated,
    'not_null_no_inherit', k.connoinherit,
    'identity', CASE WHEN a.attinhcount = 0 THEN
      CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END END,
    'sequence', CASE WHEN a.attidentity <> '' AND a.attinhcount = 0 THEN @sequence_options(s) END,
    'sequence_name', CASE WHEN sc.relname !~ '_seq\d*$' OR @comment(sc.oid, pg_class, 0) IS NOT NULL
        OR @privileges(sc.relacl, sc.relowner) <> '[]'
      THEN format('%I.%I', n.nspname, sc.relname) END,
    'sequence_called', quote_ident(n.nspname) || '.' || quote_ident(sc.relname),
    'sequence_comment', @comment(sc.oid, pg_class, 0),
    'sequence_privileges', nullif(@privileges(sc.relacl, sc.relowner), '[]'),
    'storage', CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END,
    'unusual_storage', a.attstorage <> t.typstorage,
    'compression', CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END,
    'statistics', CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END,
    'options', (
      SELECT jsonb_agg(entry ORDER BY entry) FROM unnest(a.attoptions) AS entry WHERE entry !~ '^pg_attver='),
    'generated', CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' END,
    'expression_settable', a.attgenerated = 's' AND current_setting('server_version_num')::int >= 170000,
    'expression', CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END,
    'comment', @comment(c.oid, pg_class, a.attnum),
    'privileges', @privileges(a.attacl, c.relowner)) AS properties
FROM pg_attribute AS a
JOIN pg_class AS c ON c.oid = a.attrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_type AS t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated <> ''
LEFT JOIN pg_constraint AS k ON k.conrelid = c.oid AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum]
LEFT JOIN pg_depend AS i ON a.attidentity <> '' AND i.classid = 'pg_class'::regclass AND i.deptype = 'i'
  AND i.refclassid = 'pg_class'::regclass AND i.refobjid = c.oid AND i.refobjsubid = a.attnum
LEFT JOIN pg_sequence AS s ON s.seqrelid = i.objid
LEFT JOIN pg_class AS sc ON sc.oid = s.seqrelid AND a.attinhcount = 0
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND a.attnum > 0 AND NOT a.attisdropped
  AND @of_users(a.attrelid, n)
UNION ALL
SELECT
  'pg_attrdef'::regclass::oid::bigint, d.oid::bigint, 0,
  'DEFAULT', format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
  a.attnum::int,
  json_build_object('expression', pg_get_expr(d.adbin, d.adrelid))
FROM pg_attrdef AS d
JOIN pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
JOIN pg_class AS c ON c.oid = a.attrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND a.attgenerated = ''
  AND @of_users(d.adrelid, n)
