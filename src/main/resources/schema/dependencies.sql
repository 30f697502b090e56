-- What pg_depend does not say, as it follows from the columns, is added: that constraints and indexes need their table.
SELECT
  d.classid::bigint AS catalog, d.objid::bigint AS object, d.objsubid AS sub,
  d.refclassid::bigint AS needed_catalog, d.refobjid::bigint AS needed_object, d.refobjsubid AS needed_sub,
  d.deptype IN ('a', 'i', 'P', 'S') AS is_part
FROM pg_depend AS d
WHERE d.deptype IN ('n', 'a', 'i', 'P', 'S') AND d.objid >= 16384
UNION ALL
SELECT 'pg_constraint'::regclass::oid::bigint, k.oid::bigint, 0, 'pg_class'::regclass::oid::bigint, k.conrelid::bigint, 0, true
FROM pg_constraint AS k
WHERE k.conrelid >= 16384
UNION ALL
SELECT 'pg_class'::regclass::oid::bigint, i.indexrelid::bigint, 0, 'pg_class'::regclass::oid::bigint, i.indrelid::bigint, 0, true
FROM pg_index AS i
WHERE i.indrelid >= 16384
