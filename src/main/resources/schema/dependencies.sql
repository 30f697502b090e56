SELECT
  d.classid::bigint AS catalog, d.objid::bigint AS object, d.objsubid AS sub,
  d.refclassid::bigint AS needed_catalog, d.refobjid::bigint AS needed_object, d.refobjsubid AS needed_sub,
  d.deptype IN ('a', 'i', 'P', 'S') AS is_part
FROM pg_depend AS d
WHERE d.deptype IN ('n', 'a', 'i', 'P', 'S') AND d.objid >= 16384
