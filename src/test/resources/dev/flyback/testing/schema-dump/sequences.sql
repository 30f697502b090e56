SELECT format('sequence|%s|%s|start %s|increment %s|min %s|max %s|cache %s|cycle %s|owner %s',
              s.seqrelid::regclass, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
              s.seqcache, s.seqcycle,
              (SELECT pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid)
               FROM pg_depend d
               WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid
                 AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')))
FROM pg_sequence s
JOIN pg_class c ON c.oid = s.seqrelid
WHERE c.relname !~ '^flyback_'
ORDER BY 1
