-- What an index makes of a constraint is not in its definition: options, tablespace, CLUSTER, REPLICA IDENTITY.
-- How a constraint is checked is taken off the end of its definition, as most of that can be altered in place.
SELECT
  'pg_constraint'::regclass::oid::bigint AS catalog, k.oid::bigint AS object, 0 AS sub,
  'CONSTRAINT' AS kind, format('%I.%I', n.nspname, c.relname) AS parent, quote_ident(k.conname) AS name,
  position(k.contype::text IN 'puxcf') AS position,
  json_build_object(
    'inherited', k.coninhcount > 0 OR k.conparentid <> 0,
    'type', k.contype,
    'definition', regexp_replace(
      d.whole, '( DEFERRABLE)?( INITIALLY DEFERRED)?( NOT ENFORCED)?( NOT VALID)?$', ''),
    'deferrable', k.condeferrable,
    'deferred', k.condeferred,
    'not_enforced', d.whole LIKE '% NOT ENFORCED',
    'not_valid', NOT k.convalidated AND d.whole NOT LIKE '% NOT ENFORCED',
    'index', CASE WHEN k.contype IN ('p', 'u', 'x') THEN format('%I.%I', n.nspname, ic.relname) END,
    'index_name', CASE WHEN k.contype IN ('p', 'u', 'x') THEN quote_ident(ic.relname) END,
    'options', CASE WHEN k.contype IN ('p', 'u') THEN to_jsonb(ic.reloptions) END,
    'tablespace', CASE WHEN k.contype IN ('p', 'u', 'x') THEN t.spcname END,
    'clustered', k.contype IN ('p', 'u', 'x') AND i.indisclustered,
    'replica_identity', k.contype IN ('p', 'u', 'x') AND i.indisreplident,
    'index_comment', CASE WHEN k.contype IN ('p', 'u', 'x') THEN @comment(ic.oid, pg_class, 0) END,
    'comment', @comment(k.oid, pg_constraint, 0)) AS properties
FROM pg_constraint AS k
JOIN pg_class AS c ON c.oid = k.conrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_index AS i ON i.indexrelid = k.conindid
LEFT JOIN pg_class AS ic ON ic.oid = i.indexrelid
LEFT JOIN pg_tablespace AS t ON t.oid = ic.reltablespace
-- OFFSET keeps the server from asking for the definition at each place where it is used.
CROSS JOIN LATERAL (SELECT pg_get_constraintdef(k.oid) AS whole OFFSET 0) AS d
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND k.contype IN ('p', 'u', 'x', 'c', 'f')
  -- A foreign key to a partitioned table has one more for each partition.
  AND NOT EXISTS (SELECT FROM pg_constraint AS whole WHERE whole.oid = k.conparentid AND whole.conrelid = k.conrelid)
  AND @of_users(k.oid, n)
