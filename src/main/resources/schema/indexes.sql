-- Those of constraints are told by these. Options and predicate are taken off the end of the definition, as a tablespace is
-- said between them. That a definition is ON ONLY a partitioned table is true of those that are not valid.
SELECT
  'pg_class'::regclass::oid::bigint AS catalog, c.oid::bigint AS object, 0 AS sub,
  'INDEX' AS kind, '' AS parent, format('%I.%I', n.nspname, c.relname) AS name, 0 AS position,
  json_build_object(
    'inherited', c.relispartition,
    'table', format('%I.%I', tn.nspname, tc.relname),
    'definition', CASE WHEN c.relkind = 'I' AND i.indisvalid THEN regexp_replace(d.definition, ' ON ONLY ', ' ON ')
      ELSE d.definition END,
    'predicate', pg_get_expr(i.indpred, i.indrelid),
    'unique', i.indisunique,
    'index', format('%I.%I', n.nspname, c.relname),
    'index_name', quote_ident(c.relname),
    'options', to_jsonb(c.reloptions),
    'tablespace', t.spcname,
    'clustered', i.indisclustered,
    'replica_identity', i.indisreplident,
    'invalid', NOT i.indisvalid,
    'statistics', (
      SELECT jsonb_agg(format('%s SET STATISTICS %s', a.attnum, a.attstattarget) ORDER BY a.attnum)
      FROM pg_attribute AS a
      WHERE a.attrelid = c.oid AND a.attstattarget >= 0),
    'comment', @comment(c.oid, pg_class, 0)) AS properties
FROM pg_index AS i
JOIN pg_class AS c ON c.oid = i.indexrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_class AS tc ON tc.oid = i.indrelid
JOIN pg_namespace AS tn ON tn.oid = tc.relnamespace
LEFT JOIN pg_tablespace AS t ON t.oid = c.reltablespace
CROSS JOIN LATERAL (
  SELECT left(whole, length(whole)
    - length(coalesce(' WHERE ' || pg_get_expr(i.indpred, i.indrelid), ''))
    - length(coalesce(' WITH (' || (
      SELECT string_agg(
        format('%I=%s', o.option_name, CASE quote_ident(o.option_value)
          WHEN o.option_value THEN o.option_value ELSE quote_literal(o.option_value) END), ', ')
      FROM pg_options_to_table(c.reloptions) AS o) || ')', ''))) AS definition
  FROM pg_get_indexdef(c.oid) AS whole) AS d
WHERE tc.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
  AND NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
  AND @of_users(i.indexrelid, n)
