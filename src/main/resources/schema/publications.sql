-- PostgreSQL 14 lacks row filters, column lists and whole schemas.
SELECT
  'pg_publication'::regclass::oid::bigint AS catalog, p.oid::bigint AS object, 0 AS sub,
  'PUBLICATION' AS kind, '' AS parent, quote_ident(p.pubname) AS name, 0 AS position,
  json_build_object(
    'all_tables', p.puballtables,
    'publish', CASE WHEN NOT (p.pubinsert AND p.pubupdate AND p.pubdelete AND p.pubtruncate) THEN concat_ws(
      ', ',
      CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END) END,
    'publish_via_partition_root', p.pubviaroot,
    'publish_generated_columns', CASE to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN 'stored' END,
    'comment', @comment(p.oid, pg_publication, 0)) AS properties
FROM pg_publication AS p
UNION ALL
SELECT
  'pg_publication_rel'::regclass::oid::bigint, r.oid::bigint, 0,
  'PUBLICATION_TABLE', quote_ident(p.pubname), format('%I.%I', n.nspname, c.relname), 0,
  json_build_object(
    'columns', (
      SELECT jsonb_agg(quote_ident(a.attname) ORDER BY a.attnum)
      FROM pg_attribute AS a
      WHERE a.attrelid = c.oid AND to_jsonb(r) -> 'prattrs' @> to_jsonb(a.attnum)),
    'filter', (
      SELECT to_jsonb(t) ->> 'rowfilter'
      FROM pg_publication_tables AS t
      WHERE to_jsonb(r) ->> 'prqual' IS NOT NULL
        AND t.pubname = p.pubname AND t.schemaname = n.nspname AND t.tablename = c.relname))
FROM pg_publication_rel AS r
JOIN pg_publication AS p ON p.oid = r.prpubid
JOIN pg_class AS c ON c.oid = r.prrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
UNION ALL
SELECT
  part.classid::bigint, part.objid::bigint, 0,
  'PUBLICATION_SCHEMA', quote_ident(p.pubname), quote_ident(n.nspname), 0,
  '{}'
FROM pg_depend AS part
JOIN pg_publication AS p ON p.oid = part.refobjid
JOIN pg_depend AS whole ON whole.classid = part.classid AND whole.objid = part.objid
  AND whole.refclassid = 'pg_namespace'::regclass
JOIN pg_namespace AS n ON n.oid = whole.refobjid
WHERE part.classid = to_regclass('pg_catalog.pg_publication_namespace') AND part.refclassid = 'pg_publication'::regclass
