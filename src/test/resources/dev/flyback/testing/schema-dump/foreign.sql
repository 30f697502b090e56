SELECT format('foreign data wrapper|%s|%s|%s|%s',
              w.fdwname, w.fdwhandler::regproc, w.fdwvalidator::regproc,
              (SELECT string_agg(option, ', ' ORDER BY option) FROM unnest(w.fdwoptions) option))
FROM pg_foreign_data_wrapper w
UNION ALL
SELECT format('server|%s|%s|%s|%s|%s',
              s.srvname, s.srvtype, s.srvversion, (SELECT w.fdwname FROM pg_foreign_data_wrapper w WHERE w.oid = s.srvfdw),
              (SELECT string_agg(option, ', ' ORDER BY option) FROM unnest(s.srvoptions) option))
FROM pg_foreign_server s
UNION ALL
SELECT format('user mapping|%s|%s|%s',
              m.srvname, m.usename,
              (SELECT string_agg(option, ', ' ORDER BY option) FROM unnest(m.umoptions) option))
FROM pg_user_mappings m
UNION ALL
SELECT format('foreign table|%s|%s|%s',
              t.ftrelid::regclass, s.srvname,
              (SELECT string_agg(option, ', ' ORDER BY option) FROM unnest(t.ftoptions) option))
FROM pg_foreign_table t
JOIN pg_foreign_server s ON s.oid = t.ftserver
UNION ALL
SELECT format('foreign column|%s|%s|%s',
              a.attrelid::regclass, a.attname,
              (SELECT string_agg(option, ', ' ORDER BY option) FROM unnest(a.attfdwoptions) option))
FROM pg_attribute a
WHERE a.attfdwoptions IS NOT NULL AND NOT a.attisdropped
ORDER BY 1
