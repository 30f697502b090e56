SELECT
  'pg_class'::regclass::oid::bigint AS catalog, c.oid::bigint AS object, 0 AS sub,
  'TABLE' AS kind, '' AS parent, format('%I.%I', n.nspname, c.relname) AS name, 0 AS position,
  json_build_object(
    'partition_by', pg_get_partkeydef(c.oid),
    -- PostgreSQL does not alter the type of a column that decides about the partition.
    'key_types', CASE WHEN c.relkind = 'p' THEN (
      SELECT jsonb_agg(format('%I %s', k.attname, format_type(k.atttypid, k.atttypmod)) ORDER BY k.attname)
      FROM pg_depend AS d
      JOIN pg_attribute AS k ON k.attrelid = d.objid AND k.attnum = d.objsubid
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid > 0
        AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.deptype = 'i') END,
    'of_type', CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END,
    'unlogged', c.relpersistence = 'u',
    'access_method', nullif(a.amname, 'heap'),
    'tablespace', t.spcname,
    'options', to_jsonb(nullif(c.reloptions, '{}') || (
      SELECT array_agg('toast.' || option) FROM pg_class AS w, unnest(w.reloptions) AS option WHERE w.oid = c.reltoastrelid)),
    'row_security', c.relrowsecurity,
    'force_row_security', c.relforcerowsecurity,
    'replica_identity', CASE c.relreplident WHEN 'f' THEN 'FULL' WHEN 'n' THEN 'NOTHING' WHEN 'i' THEN 'INDEX' END,
    'comment', @comment(c.oid, pg_class, 0),
    'privileges', @privileges(c.relacl, c.relowner)) AS properties
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_am AS a ON a.oid = c.relam
LEFT JOIN pg_tablespace AS t ON t.oid = c.reltablespace
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND @of_users(c.oid, n)
