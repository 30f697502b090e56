SELECT format('publication|%s|%s', p.pubname, to_jsonb(p) - '{oid,pubname,pubowner}'::text[])
FROM pg_publication p
UNION ALL
SELECT format('published table|%s|%s|%s|%s', p.pubname, r.prrelid::regclass,
              (SELECT string_agg(a.attname, ', ' ORDER BY a.attnum)
               FROM pg_attribute a
               WHERE a.attrelid = r.prrelid AND to_jsonb(r) -> 'prattrs' @> to_jsonb(a.attnum)),
              to_jsonb(t) ->> 'rowfilter')
FROM pg_publication_rel r
JOIN pg_publication p ON p.oid = r.prpubid
LEFT JOIN pg_publication_tables t
  ON t.pubname = p.pubname AND format('%I.%I', t.schemaname, t.tablename)::regclass = r.prrelid
UNION ALL
SELECT format('published schema|%s', pg_describe_object(d.classid, d.objid, 0))
FROM pg_depend d
WHERE d.classid = to_regclass('pg_catalog.pg_publication_namespace') AND d.refclassid = 'pg_publication'::regclass
ORDER BY 1
