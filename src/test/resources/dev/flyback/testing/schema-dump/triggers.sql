SELECT format('trigger|%s|%s', pg_get_triggerdef(t.oid), t.tgenabled)
FROM pg_trigger t
WHERE NOT t.tgisinternal
UNION ALL
SELECT format('event trigger|%s|%s|%s|%s|%s',
              e.evtname, e.evtevent, e.evtfoid::regproc, e.evtenabled, array_to_string(e.evttags, ', '))
FROM pg_event_trigger e
UNION ALL
SELECT format('policy|%s|%s|%s|%s|%s|%s|%s',
              p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive,
              (SELECT string_agg(role::regrole::text, ', ' ORDER BY role) FROM unnest(p.polroles) role),
              pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_policy p
ORDER BY 1
