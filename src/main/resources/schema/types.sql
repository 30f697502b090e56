SELECT
  'pg_type'::regclass::oid::bigint AS catalog, t.oid::bigint AS object, 0 AS sub,
  CASE t.typtype WHEN 'e' THEN 'ENUM' WHEN 'd' THEN 'DOMAIN' WHEN 'r' THEN 'RANGE_TYPE' ELSE 'COMPOSITE_TYPE' END AS kind,
  '' AS parent, format('%I.%I', n.nspname, t.typname) AS name, 0 AS position,
  json_build_object(
    'name_aside', quote_ident(left(t.typname, 55) || '_before'),
    'aside', format('%I.%I', n.nspname, left(t.typname, 55) || '_before'),
    'labels', (SELECT jsonb_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum AS e WHERE e.enumtypid = t.oid),
    'base', CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
    'collation', CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation
      THEN (SELECT format('%I.%I', cn.nspname, co.collname)
            FROM pg_collation AS co JOIN pg_namespace AS cn ON cn.oid = co.collnamespace
            WHERE co.oid = t.typcollation) END,
    'not_null', t.typnotnull,
    'default', CASE t.typtype WHEN 'd' THEN coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) END,
    'attributes', (
      SELECT jsonb_agg(
        format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
        || CASE WHEN a.attcollation <> at.typcollation THEN coalesce(' COLLATE ' || ac.name, '') ELSE '' END
        ORDER BY a.attnum)
      FROM pg_attribute AS a
      JOIN pg_type AS at ON at.oid = a.atttypid
      LEFT JOIN LATERAL (
        SELECT format('%I.%I', cn.nspname, co.collname) AS name
        FROM pg_collation AS co JOIN pg_namespace AS cn ON cn.oid = co.collnamespace
        WHERE co.oid = a.attcollation) AS ac ON true
      WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped),
    'range', CASE t.typtype WHEN 'r' THEN array_remove(ARRAY[
      'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
      (SELECT format('SUBTYPE_OPCLASS = %I.%I', onn.nspname, o.opcname)
       FROM pg_opclass AS o JOIN pg_namespace AS onn ON onn.oid = o.opcnamespace
       WHERE o.oid = r.rngsubopc AND NOT o.opcdefault),
      'COLLATION = ' || CASE WHEN r.rngcollation <> 0 AND r.rngcollation <> st.typcollation
        THEN (SELECT format('%I.%I', cn.nspname, co.collname)
              FROM pg_collation AS co JOIN pg_namespace AS cn ON cn.oid = co.collnamespace
              WHERE co.oid = r.rngcollation) END,
      'CANONICAL = ' || nullif(r.rngcanonical, 0)::regproc,
      'SUBTYPE_DIFF = ' || nullif(r.rngsubdiff, 0)::regproc,
      'MULTIRANGE_TYPE_NAME = ' || CASE WHEN mn.typname NOT IN
        (replace(t.typname, 'range', 'multirange'), t.typname || '_multirange') THEN mn.name END], NULL) END,
    'comment', @comment(t.oid, pg_type, 0),
    'privileges', @privileges(t.typacl, t.typowner)) AS properties
FROM pg_type AS t
JOIN pg_namespace AS n ON n.oid = t.typnamespace
LEFT JOIN pg_class AS c ON c.oid = t.typrelid
LEFT JOIN pg_type AS b ON b.oid = t.typbasetype
LEFT JOIN pg_range AS r ON r.rngtypid = t.oid
LEFT JOIN pg_type AS st ON st.oid = r.rngsubtype
LEFT JOIN LATERAL (
  SELECT m.typname, format('%I.%I', mmn.nspname, m.typname) AS name
  FROM pg_type AS m JOIN pg_namespace AS mmn ON mmn.oid = m.typnamespace
  WHERE m.typtype = 'm' AND m.oid = r.rngmultitypid) AS mn ON true
WHERE (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
  AND @of_users(t.oid, n)
UNION ALL
SELECT
  'pg_constraint'::regclass::oid::bigint, k.oid::bigint, 0,
  'DOMAIN_CONSTRAINT', format('%I.%I', n.nspname, t.typname), quote_ident(k.conname), 0,
  json_build_object(
    'definition', regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', ''),
    'not_valid', NOT k.convalidated,
    'comment', @comment(k.oid, pg_constraint, 0))
FROM pg_constraint AS k
JOIN pg_type AS t ON t.oid = k.contypid
JOIN pg_namespace AS n ON n.oid = t.typnamespace
WHERE k.contype = 'c'
  AND @of_users(k.oid, n)
