SELECT
  'pg_namespace'::regclass::oid::bigint AS catalog, n.oid::bigint AS object, 0 AS sub,
  'SCHEMA' AS kind, '' AS parent, quote_ident(n.nspname) AS name, 0 AS position,
  jsonb_build_object(
    'comment', obj_description(n.oid, 'pg_namespace'),
    'privileges', @privileges(n.nspacl, n.nspowner)) AS properties
FROM pg_namespace AS n
WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
