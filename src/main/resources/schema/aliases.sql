-- What pg_depend names and is no object of its own, with the object that it is a part of.
SELECT 'pg_attrdef'::regclass::oid::bigint AS catalog, d.oid::bigint AS object,
  'pg_class'::regclass::oid::bigint AS whole_catalog, d.adrelid::bigint AS whole, d.adnum::int AS whole_sub
FROM pg_attrdef AS d
JOIN pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
WHERE d.oid >= 16384 AND a.attgenerated <> ''
UNION ALL
SELECT 'pg_rewrite'::regclass::oid::bigint, r.oid::bigint, 'pg_class'::regclass::oid::bigint, r.ev_class::bigint, 0
FROM pg_rewrite AS r
WHERE r.oid >= 16384 AND r.rulename = '_RETURN'
UNION ALL
SELECT 'pg_type'::regclass::oid::bigint, t.oid::bigint, 'pg_class'::regclass::oid::bigint, t.typrelid::bigint, 0
FROM pg_type AS t
JOIN pg_class AS c ON c.oid = t.typrelid
WHERE t.oid >= 16384 AND c.relkind <> 'c'
UNION ALL
SELECT 'pg_class'::regclass::oid::bigint, t.typrelid::bigint, 'pg_type'::regclass::oid::bigint, t.oid::bigint, 0
FROM pg_type AS t
JOIN pg_class AS c ON c.oid = t.typrelid
WHERE t.oid >= 16384 AND c.relkind = 'c'
UNION ALL
SELECT 'pg_type'::regclass::oid::bigint, a.oid::bigint, 'pg_type'::regclass::oid::bigint, t.oid::bigint, 0
FROM pg_type AS t
JOIN pg_type AS a ON a.oid = t.typarray
WHERE t.oid >= 16384
UNION ALL
SELECT 'pg_type'::regclass::oid::bigint, r.rngmultitypid::bigint, 'pg_type'::regclass::oid::bigint, r.rngtypid::bigint, 0
FROM pg_range AS r
WHERE r.rngtypid >= 16384
UNION ALL
SELECT 'pg_class'::regclass::oid::bigint, d.objid::bigint, 'pg_constraint'::regclass::oid::bigint, d.refobjid::bigint, 0
FROM pg_depend AS d
WHERE d.objid >= 16384 AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_constraint'::regclass AND d.deptype = 'i'
UNION ALL
SELECT 'pg_class'::regclass::oid::bigint, d.objid::bigint,
  'pg_class'::regclass::oid::bigint, d.refobjid::bigint, d.refobjsubid::int
FROM pg_depend AS d
JOIN pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
WHERE d.objid >= 16384 AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
UNION ALL
SELECT d.classid::bigint, d.objid::bigint, d.refclassid::bigint, d.refobjid::bigint, 0
FROM pg_depend AS d
WHERE d.objid >= 16384 AND d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass)
  AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
UNION ALL
SELECT d.classid::bigint, d.objid::bigint, d.refclassid::bigint, d.refobjid::bigint, 0
FROM pg_depend AS d
WHERE d.deptype = 'e'
UNION ALL
SELECT 'pg_constraint'::regclass::oid::bigint, k.oid::bigint, 'pg_constraint'::regclass::oid::bigint, k.conparentid::bigint, 0
FROM pg_constraint AS k
JOIN pg_constraint AS whole ON whole.oid = k.conparentid AND whole.conrelid = k.conrelid
