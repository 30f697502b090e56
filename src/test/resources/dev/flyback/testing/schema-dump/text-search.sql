SELECT format('text search parser|%s|%s|%s|%s|%s|%s',
              p.prsname, p.prsstart, p.prstoken, p.prsend, p.prsheadline, p.prslextype)
FROM pg_ts_parser p
WHERE p.oid >= 16384
UNION ALL
SELECT format('text search template|%s|%s|%s', t.tmplname, t.tmplinit, t.tmpllexize)
FROM pg_ts_template t
WHERE t.oid >= 16384
UNION ALL
SELECT format('text search dictionary|%s|%s|%s',
              d.oid::regdictionary, pg_describe_object('pg_ts_template'::regclass, d.dicttemplate, 0), d.dictinitoption)
FROM pg_ts_dict d
WHERE d.oid >= 16384
UNION ALL
SELECT format('text search configuration|%s|%s|%s',
              c.oid::regconfig,
              pg_describe_object('pg_ts_parser'::regclass, c.cfgparser, 0),
              (SELECT string_agg(format('%s %s %s', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ', '
                                 ORDER BY m.maptokentype, m.mapseqno)
               FROM pg_ts_config_map m
               WHERE m.mapcfg = c.oid))
FROM pg_ts_config c
WHERE c.oid >= 16384
ORDER BY 1
