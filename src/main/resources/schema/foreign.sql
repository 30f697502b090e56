SELECT
  'pg_foreign_data_wrapper'::regclass::oid::bigint AS catalog, w.oid::bigint AS object, 0 AS sub,
  'FOREIGN_DATA_WRAPPER' AS kind, '' AS parent, quote_ident(w.fdwname) AS name, 0 AS position,
  json_build_object(
    'definition', format('CREATE FOREIGN DATA WRAPPER %I', w.fdwname),
    'functions', coalesce('HANDLER ' || nullif(w.fdwhandler, 0)::regproc, 'NO HANDLER')
      || coalesce(' VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc, ' NO VALIDATOR'),
    'options', (SELECT jsonb_agg(option ORDER BY option) FROM unnest(w.fdwoptions) AS option),
    'comment', @comment(w.oid, pg_foreign_data_wrapper, 0),
    'privileges', @privileges(w.fdwacl, w.fdwowner)) AS properties
FROM pg_foreign_data_wrapper AS w
UNION ALL
SELECT
  'pg_foreign_server'::regclass::oid::bigint, s.oid::bigint, 0,
  'SERVER', '', quote_ident(s.srvname), 0,
  json_build_object(
    'definition', format('CREATE SERVER %I%s FOREIGN DATA WRAPPER %I', s.srvname, ' TYPE ' || quote_literal(s.srvtype), w.fdwname),
    'version', s.srvversion,
    'options', (SELECT jsonb_agg(option ORDER BY option) FROM unnest(s.srvoptions) AS option),
    'comment', @comment(s.oid, pg_foreign_server, 0),
    'privileges', @privileges(s.srvacl, s.srvowner))
FROM pg_foreign_server AS s
JOIN pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
UNION ALL
-- Secrets are neither compared nor written into scripts.
SELECT
  'pg_user_mapping'::regclass::oid::bigint, m.umid::bigint, 0,
  'USER_MAPPING', '', mapping.name, 0,
  json_build_object(
    'definition', 'CREATE USER MAPPING ' || mapping.name,
    'options', (
      SELECT jsonb_agg(option ORDER BY option)
      FROM unnest(m.umoptions) AS option
      WHERE option !~* '^[^=]*(password|passcode|passphrase|secret|token|credential)[^=]*='))
FROM pg_user_mappings AS m
CROSS JOIN LATERAL (
  SELECT format('FOR %s SERVER %I', CASE m.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(m.usename) END, m.srvname) AS name
  ) AS mapping
UNION ALL
SELECT
  'pg_class'::regclass::oid::bigint, c.oid::bigint, 0,
  'FOREIGN_TABLE', '', format('%I.%I', n.nspname, c.relname), 0,
  json_build_object(
    'server', quote_ident(s.srvname),
    'options', (SELECT jsonb_agg(option ORDER BY option) FROM unnest(t.ftoptions) AS option),
    'comment', @comment(c.oid, pg_class, 0),
    'privileges', @privileges(c.relacl, c.relowner))
FROM pg_foreign_table AS t
JOIN pg_class AS c ON c.oid = t.ftrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_foreign_server AS s ON s.oid = t.ftserver
UNION ALL
SELECT
  'pg_class'::regclass::oid::bigint, c.oid::bigint, a.attnum::int,
  'FOREIGN_COLUMN', format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
  a.attnum::int,
  json_build_object(
    'type', format_type(a.atttypid, a.atttypmod),
    'collation', CASE WHEN a.attcollation <> t.typcollation THEN nullif(a.attcollation, 0)::regcollation END,
    'not_null', a.attnotnull,
    'generated', CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' END,
    'expression', CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END,
    'options', (SELECT jsonb_agg(option ORDER BY option) FROM unnest(a.attfdwoptions) AS option),
    'comment', @comment(c.oid, pg_class, a.attnum),
    'privileges', @privileges(a.attacl, c.relowner))
FROM pg_attribute AS a
JOIN pg_class AS c ON c.oid = a.attrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_type AS t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE c.relkind = 'f' AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT
  'pg_attrdef'::regclass::oid::bigint, d.oid::bigint, 0,
  'DEFAULT', format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
  a.attnum::int,
  json_build_object('expression', pg_get_expr(d.adbin, d.adrelid))
FROM pg_attrdef AS d
JOIN pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
JOIN pg_class AS c ON c.oid = d.adrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = 'f' AND a.attgenerated = ''
