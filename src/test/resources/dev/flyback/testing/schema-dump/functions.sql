SELECT format('function|%s',
              CASE WHEN p.prokind = 'a'
                   THEN format('aggregate %s(%s) %s %s', p.oid::regproc, pg_get_function_arguments(p.oid), p.proparallel,
                               (SELECT to_jsonb(a) - '{aggfnoid,aggtranstype,aggmtranstype,aggsortop}'::text[]
                                       || jsonb_build_object('type', a.aggtranstype::regtype,
                                                             'moving type', a.aggmtranstype::regtype,
                                                             'sort', a.aggsortop::regoperator)
                                FROM pg_aggregate a
                                WHERE a.aggfnoid = p.oid))
                   ELSE pg_get_functiondef(p.oid)
              END)
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
ORDER BY 1
