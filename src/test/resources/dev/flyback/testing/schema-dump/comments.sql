SELECT format('comment|%s|%s', pg_describe_object(d.classoid, d.objoid, d.objsubid), d.description)
FROM pg_description d
WHERE d.objoid >= 16384
  AND NOT EXISTS (SELECT FROM pg_depend e
                  WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')
  AND d.classoid <> 'pg_extension'::regclass
ORDER BY 1
