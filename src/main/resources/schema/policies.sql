SELECT
  'pg_policy'::regclass::oid::bigint AS catalog, p.oid::bigint AS object, 0 AS sub,
  'POLICY' AS kind, format('%I.%I', n.nspname, c.relname) AS parent, quote_ident(p.polname) AS name, 0 AS position,
  json_build_object(
    'restrictive', NOT p.polpermissive,
    'command', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE'
      ELSE 'ALL' END,
    'roles', (
      SELECT jsonb_agg(role ORDER BY role)
      FROM (
        SELECT CASE member WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(member)) END AS role
        FROM unnest(p.polroles) AS member) AS roles),
    'using', pg_get_expr(p.polqual, p.polrelid),
    'check', pg_get_expr(p.polwithcheck, p.polrelid),
    'comment', @comment(p.oid, pg_policy, 0)) AS properties
FROM pg_policy AS p
JOIN pg_class AS c ON c.oid = p.polrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't' AND @of_users(p.oid, n)
