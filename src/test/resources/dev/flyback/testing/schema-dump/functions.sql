SELECT format('function|%s',
              CASE WHEN p.prokind = 'a'
                   THEN format('aggregate %s(%s)', p.oid::regproc, pg_get_function_arguments(p.oid))
                   ELSE pg_get_functiondef(p.oid)
              END)
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
ORDER BY 1
