-- What has to be known of tables to put rows into them: those named, partitions included, partitioned tables not.
SELECT jsonb_build_object(
  'name', format('%I.%I', n.nspname, c.relname),
  'ancestors', (
    SELECT jsonb_agg(format('%I.%I', an.nspname, ac.relname))
    FROM pg_partition_ancestors(c.oid) AS p(relid)
    JOIN pg_class AS ac ON ac.oid = p.relid
    JOIN pg_namespace AS an ON an.oid = ac.relnamespace
    WHERE p.relid <> c.oid),
  'columns', (
    SELECT jsonb_agg(jsonb_build_object(
      'name', quote_ident(a.attname),
      'type', a.atttypid::bigint,
      'modifier', a.atttypmod,
      'nullable', NOT a.attnotnull AND NOT t.typnotnull) ORDER BY a.attnum)
    FROM pg_attribute AS a
    JOIN pg_type AS t ON t.oid = a.atttypid
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
  'constraints', (
    SELECT jsonb_agg(rule)
    FROM (
      SELECT jsonb_build_object(
        'name', k.conname,
        'text', CASE k.contype WHEN 'c' THEN pg_get_constraintdef(k.oid) END,
        'columns', (
          SELECT jsonb_agg(quote_ident(a.attname) ORDER BY o.place)
          FROM unnest(k.conkey) WITH ORDINALITY AS o(number, place)
          JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = o.number),
        'deferrable', k.condeferrable,
        'target', CASE k.contype WHEN 'f' THEN format('%I.%I', fn.nspname, f.relname) END,
        'targetColumns', (
          SELECT jsonb_agg(quote_ident(a.attname) ORDER BY o.place)
          FROM unnest(k.confkey) WITH ORDINALITY AS o(number, place)
          JOIN pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = o.number)) AS rule
      FROM pg_constraint AS k
      LEFT JOIN pg_class AS f ON f.oid = k.confrelid
      LEFT JOIN pg_namespace AS fn ON fn.oid = f.relnamespace
      LEFT JOIN pg_constraint AS whole ON whole.oid = k.conparentid
      WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f', 'p', 'u', 'x')
        -- A foreign key to a partitioned table has a twin for each partition there.
        AND whole.conrelid IS DISTINCT FROM k.conrelid
      UNION ALL
      SELECT jsonb_build_object(
        'name', ic.relname,
        'columns', (
          SELECT jsonb_agg(quote_ident(a.attname) ORDER BY a.attnum)
          FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum = ANY (i.indkey::int2[])))
      FROM pg_index AS i
      JOIN pg_class AS ic ON ic.oid = i.indexrelid
      WHERE i.indrelid = c.oid AND i.indisunique
        AND NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conindid = i.indexrelid AND k.conrelid = c.oid)
      UNION ALL
      SELECT jsonb_build_object(
        'name', k.conname, 'text', pg_get_constraintdef(k.oid), 'columns', jsonb_build_array(quote_ident(a.attname)))
      FROM pg_attribute AS a
      JOIN pg_type AS t ON t.oid = a.atttypid
      JOIN pg_constraint AS k ON k.contypid IN (t.oid, t.typelem)
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      UNION ALL
      -- PostgreSQL gives no name where a row does not fit into its partition.
      SELECT jsonb_build_object(
        'name', '',
        'text', pg_get_partition_constraintdef(c.oid),
        'columns', (
          SELECT jsonb_agg(DISTINCT quote_ident(a.attname))
          FROM pg_partition_ancestors(c.oid) AS p(relid)
          JOIN pg_partitioned_table AS pt ON pt.partrelid = p.relid
          JOIN pg_attribute AS a ON a.attrelid = pt.partrelid AND a.attnum = ANY (pt.partattrs::int2[])))
      WHERE c.relispartition) AS rules),
  'triggers', (
    SELECT jsonb_agg(jsonb_build_object('name', quote_ident(g.tgname), 'enabled', g.tgenabled) ORDER BY g.tgname)
    FROM pg_trigger AS g
    WHERE g.tgrelid = c.oid AND NOT g.tgisinternal AND g.tgenabled <> 'D'))::text AS facts
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND format('%I.%I', n.nspname, c.relname) = ANY (?)
ORDER BY n.nspname, c.relname
