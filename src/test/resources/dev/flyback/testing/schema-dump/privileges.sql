-- A list that was never set and one that was set to its default mean the same.
WITH granted (object, privileges) AS (
  SELECT 'schema ' || n.nspname, coalesce(n.nspacl, acldefault('n', n.nspowner))
  FROM pg_namespace n
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  UNION ALL
  SELECT c.oid::regclass::text,
         coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, c.relowner))
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND c.relname !~ '^(flyway_schema_history$|flyback_)'
  UNION ALL
  SELECT a.attrelid::regclass || '.' || a.attname, a.attacl
  FROM pg_attribute a
  WHERE a.attrelid >= 16384 AND NOT a.attisdropped AND a.attacl <> '{}'
  UNION ALL
  SELECT p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner))
  FROM pg_proc p
  WHERE p.oid >= 16384
  UNION ALL
  SELECT format('default of %s %s %s', d.defaclrole::regrole, nullif(d.defaclnamespace, 0)::regnamespace, d.defaclobjtype),
         d.defaclacl
  FROM pg_default_acl d
)
SELECT format('privileges|%s|%s',
              object,
              (SELECT string_agg(privilege::text, ', ' ORDER BY privilege::text) FROM unnest(privileges) privilege))
FROM granted
ORDER BY 1
