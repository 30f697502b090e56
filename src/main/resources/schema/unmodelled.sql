-- What users have made and no query of objects reads.
WITH found (catalog, object, words) AS (
  SELECT 'pg_type'::regclass, t.oid, CASE WHEN t.typisdefined THEN 'base type ' ELSE 'shell type ' END || t.oid::regtype
  FROM pg_type AS t
  JOIN pg_namespace AS n ON n.oid = t.typnamespace
  WHERE (t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type AS element WHERE element.typarray = t.oid)
      OR NOT t.typisdefined)
    AND @of_users(t.oid, n)
  UNION ALL
  SELECT 'pg_operator'::regclass, o.oid, 'shell operator ' || o.oid::regoperator
  FROM pg_operator AS o
  WHERE o.oprcode = 0
  UNION ALL
  SELECT 'pg_subscription'::regclass, s.oid, 'subscription ' || quote_ident(s.subname)
  FROM pg_subscription AS s
  JOIN pg_database AS d ON d.oid = s.subdbid
  WHERE d.datname = current_database()
  UNION ALL
  SELECT l.classoid, l.objoid,
    format('security label %s of %s', quote_ident(l.provider), pg_describe_object(l.classoid, l.objoid, l.objsubid))
  FROM pg_seclabel AS l
  UNION ALL
  SELECT d.classid, d.objid, format('that %s goes with %s', pg_describe_object(d.classid, d.objid, 0),
    pg_describe_object(d.refclassid, d.refobjid, 0))
  FROM pg_depend AS d
  WHERE d.deptype = 'x'
)
SELECT words
FROM found
WHERE NOT EXISTS (
  SELECT FROM pg_depend AS member
  WHERE member.classid = found.catalog AND member.objid = found.object AND member.deptype = 'e')
ORDER BY words
