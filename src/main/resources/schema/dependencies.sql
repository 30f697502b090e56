-- What pg_depend does not say is added: that constraints and indexes need their table, as this follows from their columns,
-- what the ownership of a sequence ties, and what a child has from its parent. A sequence goes with its column, but does not
-- need it. What the index of a constraint goes with, the constraint does not.
SELECT
  d.classid::bigint AS catalog, d.objid::bigint AS object, d.objsubid AS sub,
  d.refclassid::bigint AS needed_catalog, d.refobjid::bigint AS needed_object, d.refobjsubid AS needed_sub,
  d.deptype IN ('a', 'i', 'S') AND NOT EXISTS (
    SELECT FROM pg_constraint AS k
    WHERE d.classid = 'pg_class'::regclass AND k.conindid = d.objid AND k.contype IN ('p', 'u', 'x')) AS is_part,
  NOT (d.deptype = 'a' AND s.oid IS NOT NULL) AS is_needed
FROM pg_depend AS d
LEFT JOIN pg_class AS s ON s.oid = d.objid AND d.classid = 'pg_class'::regclass AND s.relkind = 'S'
WHERE d.deptype IN ('n', 'a', 'i', 'P', 'S') AND d.objid >= 16384
UNION ALL
SELECT 'pg_constraint'::regclass::oid::bigint, k.oid::bigint, 0,
  'pg_class'::regclass::oid::bigint, k.conrelid::bigint, 0, true, true
FROM pg_constraint AS k
WHERE k.conrelid >= 16384
UNION ALL
SELECT 'pg_class'::regclass::oid::bigint, i.indexrelid::bigint, 0,
  'pg_class'::regclass::oid::bigint, i.indrelid::bigint, 0, true, true
FROM pg_index AS i
WHERE i.indrelid >= 16384
UNION ALL
SELECT 'pg_depend'::regclass::oid::bigint, d.objid::bigint, 0, d.classid::bigint, d.objid::bigint, 0, true, true
FROM pg_depend AS d
JOIN pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
UNION ALL
SELECT 'pg_depend'::regclass::oid::bigint, d.objid::bigint, 0, d.refclassid::bigint, d.refobjid::bigint, d.refobjsubid, false, true
FROM pg_depend AS d
JOIN pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
UNION ALL
SELECT 'pg_inherits'::regclass::oid::bigint, i.inhrelid::bigint, i.inhseqno, 'pg_class'::regclass::oid::bigint, t.oid::bigint, 0,
  t.oid = i.inhrelid, true
FROM pg_inherits AS i
JOIN pg_class AS t ON t.oid IN (i.inhrelid, i.inhparent) AND t.relkind IN ('r', 'p')
UNION ALL
SELECT 'pg_inherits'::regclass::oid::bigint, i.inhrelid::bigint, i.inhseqno,
  'pg_class'::regclass::oid::bigint, a.attrelid::bigint, a.attnum::int, false, true
FROM pg_inherits AS i
JOIN pg_attribute AS a ON a.attrelid IN (i.inhrelid, i.inhparent) AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'pg_class'::regclass::oid::bigint, c.attrelid::bigint, c.attnum::int,
  'pg_class'::regclass::oid::bigint, p.attrelid::bigint, p.attnum::int, false, true
FROM pg_inherits AS i
JOIN pg_attribute AS c ON c.attrelid = i.inhrelid AND c.attinhcount > 0
JOIN pg_attribute AS p ON p.attrelid = i.inhparent AND p.attname = c.attname AND p.attnum > 0 AND NOT p.attisdropped
UNION ALL
SELECT 'pg_constraint'::regclass::oid::bigint, c.oid::bigint, 0, 'pg_constraint'::regclass::oid::bigint, p.oid::bigint, 0, false, true
FROM pg_inherits AS i
JOIN pg_constraint AS c ON c.conrelid = i.inhrelid AND c.coninhcount > 0
JOIN pg_constraint AS p ON p.conrelid = i.inhparent AND p.conname = c.conname AND p.contype = c.contype
UNION ALL
SELECT 'pg_inherits'::regclass::oid::bigint, i.inhrelid::bigint, i.inhseqno,
  'pg_constraint'::regclass::oid::bigint, c.oid::bigint, 0, false, true
FROM pg_inherits AS i
JOIN pg_constraint AS c ON c.conrelid = i.inhrelid AND (c.coninhcount > 0 OR c.conparentid <> 0)
UNION ALL
SELECT 'pg_inherits'::regclass::oid::bigint, i.inhrelid::bigint, i.inhseqno,
  'pg_class'::regclass::oid::bigint, c.oid::bigint, 0, false, true
FROM pg_inherits AS i
JOIN pg_index AS x ON x.indrelid = i.inhrelid
JOIN pg_class AS c ON c.oid = x.indexrelid AND c.relispartition
UNION ALL
-- A partition to which a foreign key points is not let go.
SELECT 'pg_constraint'::regclass::oid::bigint, k.oid::bigint, 0,
  'pg_inherits'::regclass::oid::bigint, i.inhrelid::bigint, i.inhseqno, false, true
FROM pg_constraint AS k
JOIN pg_constraint AS whole ON whole.oid = k.conparentid AND whole.conrelid = k.conrelid
JOIN pg_inherits AS i ON i.inhrelid = k.confrelid
