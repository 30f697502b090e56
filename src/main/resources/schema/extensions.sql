-- Version and comment count only where they are not what the server would install.
SELECT
  'pg_extension'::regclass::oid::bigint AS catalog, e.oid::bigint AS object, 0 AS sub,
  'EXTENSION' AS kind, '' AS parent, quote_ident(e.extname) AS name, 0 AS position,
  json_build_object(
    'schema', quote_ident(n.nspname),
    'version', nullif(e.extversion, available.default_version),
    'own_comment', nullif(@comment(e.oid, pg_extension, 0), available.comment),
    'comment_of_new', available.comment) AS properties
FROM pg_extension AS e
JOIN pg_namespace AS n ON n.oid = e.extnamespace
LEFT JOIN pg_available_extensions() AS available ON available.name = e.extname
WHERE e.extname <> 'plpgsql'
