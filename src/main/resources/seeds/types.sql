-- The types of the columns of tables, and those that they are made of.
WITH RECURSIVE used(oid) AS (
  SELECT a.atttypid
  FROM pg_attribute AS a
  JOIN pg_class AS c ON c.oid = a.attrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE a.attnum > 0 AND NOT a.attisdropped AND format('%I.%I', n.nspname, c.relname) = ANY (?)
  UNION
  SELECT part.oid
  FROM used
  JOIN pg_type AS t ON t.oid = used.oid
  LEFT JOIN pg_range AS r ON r.rngtypid = t.oid
  LEFT JOIN pg_range AS m ON m.rngmultitypid = t.oid
  CROSS JOIN LATERAL (
    SELECT unnest(ARRAY[t.typelem, t.typbasetype, r.rngsubtype, m.rngtypid])
    UNION ALL
    SELECT a.atttypid FROM pg_attribute AS a
    WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS part(oid)
  WHERE part.oid <> 0)
SELECT
  t.oid::bigint AS oid,
  t.typname AS name,
  t.typcategory = 'S' AS is_text,
  CASE WHEN e.typarray = t.oid THEN 'ARRAY' ELSE
    CASE t.typtype WHEN 'd' THEN 'DOMAIN' WHEN 'e' THEN 'ENUM' WHEN 'r' THEN 'RANGE' WHEN 'm' THEN 'MULTIRANGE'
      WHEN 'c' THEN 'COMPOSITE' ELSE 'BASE' END END AS form,
  jsonb_build_object(
    'labels', (SELECT jsonb_agg(l.enumlabel ORDER BY l.enumsortorder) FROM pg_enum AS l WHERE l.enumtypid = t.oid),
    'parts', CASE
      WHEN t.typtype = 'c' THEN (
        SELECT jsonb_agg(jsonb_build_object('type', a.atttypid::bigint, 'modifier', a.atttypmod) ORDER BY a.attnum)
        FROM pg_attribute AS a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
      WHEN coalesce(r.rngsubtype, m.rngtypid, nullif(t.typbasetype, 0), nullif(t.typelem, 0)) IS NOT NULL THEN
        jsonb_build_array(jsonb_build_object(
          'type', coalesce(r.rngsubtype, m.rngtypid, nullif(t.typbasetype, 0), t.typelem)::bigint,
          'modifier', CASE t.typtype WHEN 'd' THEN t.typtypmod ELSE -1 END)) END)::text AS facts
FROM used
JOIN pg_type AS t ON t.oid = used.oid
LEFT JOIN pg_type AS e ON e.oid = t.typelem
LEFT JOIN pg_range AS r ON r.rngtypid = t.oid
LEFT JOIN pg_range AS m ON m.rngmultitypid = t.oid
