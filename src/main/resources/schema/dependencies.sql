-- What pg_depend does not say is added: that constraints and indexes need their table, as this follows from their columns,
-- and what the ownership of a sequence ties. The sequence goes with the column, but does not need it.
SELECT
  d.classid::bigint AS catalog, d.objid::bigint AS object, d.objsubid AS sub,
  d.refclassid::bigint AS needed_catalog, d.refobjid::bigint AS needed_object, d.refobjsubid AS needed_sub,
  d.deptype IN ('a', 'i', 'P', 'S') AS is_part,
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
