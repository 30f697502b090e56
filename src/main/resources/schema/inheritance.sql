SELECT
  'pg_inherits'::regclass::oid::bigint AS catalog, c.oid::bigint AS object, i.inhseqno AS sub,
  'INHERITANCE' AS kind, format('%I.%I', pn.nspname, p.relname) AS parent, format('%I.%I', n.nspname, c.relname) AS name,
  i.inhseqno AS position,
  json_build_object(
    'table', format('%I.%I', n.nspname, c.relname),
    'bound', pg_get_expr(c.relpartbound, c.oid)) AS properties
FROM pg_inherits AS i
JOIN pg_class AS c ON c.oid = i.inhrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_class AS p ON p.oid = i.inhparent
JOIN pg_namespace AS pn ON pn.oid = p.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND @of_users(i.inhrelid, n)
