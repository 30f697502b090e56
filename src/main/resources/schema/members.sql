SELECT d.classid::bigint AS catalog, d.objid::bigint AS object
FROM pg_depend AS d
WHERE d.deptype = 'e'
