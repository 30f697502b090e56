SELECT
  'pg_statistic_ext'::regclass::oid::bigint AS catalog, s.oid::bigint AS object, 0 AS sub,
  'STATISTICS' AS kind, '' AS parent, format('%I.%I', n.nspname, s.stxname) AS name, 0 AS position,
  json_build_object(
    'definition', pg_get_statisticsobjdef(s.oid),
    'statistics', nullif(s.stxstattarget, -1),
    'comment', @comment(s.oid, pg_statistic_ext, 0)) AS properties
FROM pg_statistic_ext AS s
JOIN pg_namespace AS n ON n.oid = s.stxnamespace
WHERE @of_users(s.oid, n)
