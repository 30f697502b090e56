-- The sequence of an identity column is told by the column.
SELECT
  'pg_class'::regclass::oid::bigint AS catalog, c.oid::bigint AS object, 0 AS sub,
  'SEQUENCE' AS kind, '' AS parent, format('%I.%I', n.nspname, c.relname) AS name, 0 AS position,
  json_build_object(
    'type', format_type(s.seqtypid, NULL),
    'sequence', @sequence_options(s),
    'unlogged', c.relpersistence = 'u',
    'comment', @comment(c.oid, pg_class, 0),
    'privileges', @privileges(c.relacl, c.relowner)) AS properties
FROM pg_sequence AS s
JOIN pg_class AS c ON c.oid = s.seqrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't'
  AND NOT EXISTS (
    SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i')
  AND @of_users(s.seqrelid, n)
UNION ALL
SELECT
  'pg_depend'::regclass::oid::bigint, c.oid::bigint, 0,
  'SEQUENCE_OWNER', '', format('%I.%I', n.nspname, c.relname), 0,
  json_build_object(
    'table', format('%I.%I', tn.nspname, t.relname),
    'column', quote_ident(a.attname))
FROM pg_depend AS d
JOIN pg_class AS c ON c.oid = d.objid AND c.relkind = 'S'
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_class AS t ON t.oid = d.refobjid
JOIN pg_namespace AS tn ON tn.oid = t.relnamespace
JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
  AND c.relpersistence <> 't'
  AND @of_users(d.objid, n)
