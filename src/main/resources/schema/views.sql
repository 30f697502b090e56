SELECT
  'pg_class'::regclass::oid::bigint AS catalog, c.oid::bigint AS object, 0 AS sub,
  CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END AS kind,
  '' AS parent, format('%I.%I', n.nspname, c.relname) AS name, 0 AS position,
  json_build_object(
    'definition', rtrim(pg_get_viewdef(c.oid), ';'),
    'columns', (
      SELECT jsonb_agg(
        concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), nullif(a.attcollation, 0)::regcollation)
        ORDER BY a.attnum)
      FROM pg_attribute AS a
      WHERE a.attrelid = c.oid AND a.attnum > 0),
    'options', to_jsonb(nullif(c.reloptions, '{}') || (
      SELECT array_agg('toast.' || option) FROM pg_class AS w, unnest(w.reloptions) AS option WHERE w.oid = c.reltoastrelid)),
    'access_method', CASE WHEN am.amname <> 'heap' THEN quote_ident(am.amname) END,
    'tablespace', quote_ident(t.spcname),
    'populated', c.relkind = 'm' AND c.relispopulated,
    'comment', @comment(c.oid, pg_class, 0),
    'privileges', @privileges(c.relacl, c.relowner)) AS properties
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_am AS am ON am.oid = c.relam
LEFT JOIN pg_tablespace AS t ON t.oid = c.reltablespace
WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't'
  AND @of_users(c.oid, n)
UNION ALL
SELECT
  'pg_class'::regclass::oid::bigint, c.oid::bigint, a.attnum::int,
  'VIEW_COLUMN', format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
  a.attnum::int,
  json_build_object(
    'statistics', nullif(a.attstattarget, -1),
    'storage', CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END,
    'storage_of_type', t.typstorage,
    'compression', nullif(a.attcompression, ''),
    'options', to_jsonb(a.attoptions),
    'comment', @comment(c.oid, pg_class, a.attnum),
    'privileges', @privileges(a.attacl, c.relowner))
FROM pg_attribute AS a
JOIN pg_class AS c ON c.oid = a.attrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_type AS t ON t.oid = a.atttypid
WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND a.attnum > 0
  AND @of_users(a.attrelid, n)
UNION ALL
SELECT
  'pg_attrdef'::regclass::oid::bigint, d.oid::bigint, 0,
  'DEFAULT', format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
  a.attnum::int,
  json_build_object('expression', pg_get_expr(d.adbin, d.adrelid))
FROM pg_attrdef AS d
JOIN pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
JOIN pg_class AS c ON c.oid = d.adrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = 'v' AND c.relpersistence <> 't'
  AND @of_users(d.adrelid, n)
