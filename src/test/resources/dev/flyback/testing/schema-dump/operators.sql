-- Each as a row of its catalog, with names in place of numbers that differ between databases.
SELECT format('operator|%s|%s|%s|%s|%s|%s|%s|%s', o.oid::regoperator, o.oprcode, nullif(o.oprcom, 0)::regoperator,
              nullif(o.oprnegate, 0)::regoperator, o.oprrest, o.oprjoin, o.oprcanhash, o.oprcanmerge)
FROM pg_operator o
WHERE o.oid >= 16384
UNION ALL
SELECT format('operator family|%s', pg_describe_object('pg_opfamily'::regclass, f.oid, 0))
FROM pg_opfamily f
WHERE f.oid >= 16384
UNION ALL
SELECT format('operator class|%s|%s|%s|%s|%s', pg_describe_object('pg_opclass'::regclass, c.oid, 0),
              pg_describe_object('pg_opfamily'::regclass, c.opcfamily, 0), c.opcintype::regtype, c.opcdefault,
              nullif(c.opckeytype, 0)::regtype)
FROM pg_opclass c
WHERE c.oid >= 16384
UNION ALL
SELECT format('member|%s|%s', pg_describe_object(d.classid, d.objid, 0), pg_describe_object(d.refclassid, d.refobjid, 0))
FROM pg_depend d
WHERE d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass) AND d.objid >= 16384
UNION ALL
SELECT format('cast|%s|%s|%s|%s|%s', c.castsource::regtype, c.casttarget::regtype, nullif(c.castfunc, 0)::regprocedure,
              c.castcontext, c.castmethod)
FROM pg_cast c
WHERE c.oid >= 16384
UNION ALL
SELECT format('conversion|%s|%s|%s|%s|%s', c.conname, pg_encoding_to_char(c.conforencoding),
              pg_encoding_to_char(c.contoencoding), c.conproc, c.condefault)
FROM pg_conversion c
WHERE c.oid >= 16384
UNION ALL
SELECT format('transform|%s|%s|%s', pg_describe_object('pg_transform'::regclass, t.oid, 0), t.trffromsql, t.trftosql)
FROM pg_transform t
WHERE t.oid >= 16384
UNION ALL
SELECT format('language|%s|%s|%s|%s|%s|%s', l.lanname, l.lanpltrusted, l.lanplcallfoid::regproc, l.laninline::regproc,
              l.lanvalidator::regproc, l.lanacl)
FROM pg_language l
WHERE l.oid >= 16384
UNION ALL
SELECT format('access method|%s|%s|%s', a.amname, a.amtype, a.amhandler)
FROM pg_am a
WHERE a.oid >= 16384
UNION ALL
SELECT format('collation|%s|%s', c.oid::regcollation,
              to_jsonb(c) - '{oid,collname,collnamespace,collowner,collversion}'::text[])
FROM pg_collation c
WHERE c.oid >= 16384
ORDER BY 1
