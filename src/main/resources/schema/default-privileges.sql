SELECT
  'pg_default_acl'::regclass::oid::bigint AS catalog, d.oid::bigint AS object, 0 AS sub,
  'DEFAULT_PRIVILEGES' AS kind, '' AS parent, format('%s ON %s', scope.words, objects.words) AS name, 0 AS position,
  json_build_object(
    'scope', scope.words,
    'objects', objects.words,
    'initial', @privileges(initial.acl, d.defaclrole),
    'granted', @privileges(d.defaclacl, d.defaclrole)) AS properties
FROM pg_default_acl AS d
LEFT JOIN pg_namespace AS n ON n.oid = d.defaclnamespace
CROSS JOIN LATERAL (
  SELECT format('FOR ROLE %I', pg_get_userbyid(d.defaclrole)) || coalesce(' IN SCHEMA ' || quote_ident(n.nspname), '') AS words
  ) AS scope
CROSS JOIN LATERAL (
  SELECT CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
    WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' WHEN 'L' THEN 'LARGE OBJECTS' END AS words) AS objects
CROSS JOIN LATERAL (
  SELECT CASE WHEN n.oid IS NULL
    THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) END AS acl) AS initial
