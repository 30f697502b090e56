SELECT
  'pg_namespace'::regclass::oid::bigint AS catalog, n.oid::bigint AS object, 0 AS sub,
  'SCHEMA' AS kind, '' AS parent, quote_ident(n.nspname) AS name, 0 AS position,
  json_build_object(
    'comment', @comment(n.oid, pg_namespace, 0),
    'privileges', @privileges(n.nspacl, n.nspowner)) AS properties
FROM pg_namespace AS n
WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
UNION ALL
-- A new database has public, with rights that depend on the version: only what differs from them is told. That somebody
-- has dropped it is not.
SELECT
  'pg_namespace'::regclass::oid::bigint, coalesce(n.oid, 0)::bigint, 0,
  'SCHEMA', '', 'public', 0,
  json_build_object(
    'comment', CASE WHEN n.oid IS NULL THEN 'standard public schema' ELSE @comment(n.oid, pg_namespace, 0) END,
    'privileges', (SELECT jsonb_agg(entry) FROM jsonb_array_elements_text(acl.list) AS entry WHERE entry <> ALL (initial.list)),
    'revoked', (SELECT jsonb_agg(entry) FROM unnest(initial.list) AS entry WHERE NOT acl.list @> to_jsonb(entry)))
FROM (VALUES ('public')) AS always (name)
LEFT JOIN pg_namespace AS n ON n.nspname = always.name
CROSS JOIN LATERAL (SELECT coalesce(@privileges(n.nspacl, n.nspowner), '[]') AS list) AS acl
CROSS JOIN LATERAL (
  SELECT CASE
    WHEN n.oid IS NULL THEN '{}'
    WHEN current_setting('server_version_num')::int < 150000 THEN '{CREATE TO PUBLIC,USAGE TO PUBLIC}'
    ELSE '{USAGE TO PUBLIC}' END::text[] AS list) AS initial
