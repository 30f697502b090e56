-- What a collation or the parts of text search are made of; column names of pg_collation differ between versions.
SELECT
  'pg_collation'::regclass::oid::bigint AS catalog, c.oid::bigint AS object, 0 AS sub,
  'COLLATION' AS kind, '' AS parent, format('%I.%I', n.nspname, c.collname) AS name, 0 AS position,
  json_build_object(
    'definition', format(
      'CREATE COLLATION %I.%I (%s)', n.nspname, c.collname,
      concat_ws(
        ', ',
        'provider = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
        'locale = ' || quote_literal(coalesce(row.json ->> 'colllocale', row.json ->> 'colliculocale',
          CASE WHEN c.collprovider = 'i' OR c.collcollate = c.collctype THEN c.collcollate END)),
        CASE WHEN c.collprovider = 'c' AND c.collcollate <> c.collctype
          THEN format('lc_collate = %L, lc_ctype = %L', c.collcollate, c.collctype) END,
        CASE WHEN NOT c.collisdeterministic THEN 'deterministic = false' END,
        'rules = ' || quote_literal(row.json ->> 'collicurules'))),
    'comment', @comment(c.oid, pg_collation, 0)) AS properties
FROM pg_collation AS c
JOIN pg_namespace AS n ON n.oid = c.collnamespace
CROSS JOIN LATERAL (SELECT to_jsonb(c) AS json) AS row
WHERE @of_users(c.oid, n)
UNION ALL
SELECT
  'pg_ts_parser'::regclass::oid::bigint, p.oid::bigint, 0,
  'TEXT_SEARCH_PARSER', '', format('%I.%I', n.nspname, p.prsname), 0,
  json_build_object(
    'definition', format(
      'CREATE TEXT SEARCH PARSER %I.%I (START = %s, GETTOKEN = %s, END = %s, LEXTYPES = %s%s)', n.nspname, p.prsname,
      p.prsstart, p.prstoken, p.prsend, p.prslextype, ', HEADLINE = ' || nullif(p.prsheadline::oid, 0)::regproc),
    'comment', @comment(p.oid, pg_ts_parser, 0))
FROM pg_ts_parser AS p
JOIN pg_namespace AS n ON n.oid = p.prsnamespace
WHERE @of_users(p.oid, n)
UNION ALL
SELECT
  'pg_ts_template'::regclass::oid::bigint, t.oid::bigint, 0,
  'TEXT_SEARCH_TEMPLATE', '', format('%I.%I', n.nspname, t.tmplname), 0,
  json_build_object(
    'definition', format(
      'CREATE TEXT SEARCH TEMPLATE %I.%I (%sLEXIZE = %s)', n.nspname, t.tmplname,
      'INIT = ' || nullif(t.tmplinit::oid, 0)::regproc || ', ', t.tmpllexize),
    'comment', @comment(t.oid, pg_ts_template, 0))
FROM pg_ts_template AS t
JOIN pg_namespace AS n ON n.oid = t.tmplnamespace
WHERE @of_users(t.oid, n)
UNION ALL
SELECT
  'pg_ts_dict'::regclass::oid::bigint, d.oid::bigint, 0,
  'TEXT_SEARCH_DICTIONARY', '', format('%I.%I', n.nspname, d.dictname), 0,
  json_build_object(
    'definition', format(
      'CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I%s)', n.nspname, d.dictname,
      template_n.nspname, template.tmplname, ', ' || d.dictinitoption),
    'comment', @comment(d.oid, pg_ts_dict, 0))
FROM pg_ts_dict AS d
JOIN pg_namespace AS n ON n.oid = d.dictnamespace
JOIN pg_ts_template AS template ON template.oid = d.dicttemplate
JOIN pg_namespace AS template_n ON template_n.oid = template.tmplnamespace
WHERE @of_users(d.oid, n)
UNION ALL
SELECT
  'pg_ts_config'::regclass::oid::bigint, c.oid::bigint, 0,
  'TEXT_SEARCH_CONFIGURATION', '', format('%I.%I', n.nspname, c.cfgname), 0,
  json_build_object(
    'parser', format('%I.%I', parser_n.nspname, parser.prsname),
    'mappings', (
      SELECT jsonb_agg(format('%I WITH %s', mapping.token, mapping.dictionaries) ORDER BY mapping.token)
      FROM (
        SELECT
          (SELECT token.alias FROM ts_token_type(c.cfgparser) AS token WHERE token.tokid = m.maptokentype) AS token,
          string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno) AS dictionaries
        FROM pg_ts_config_map AS m
        WHERE m.mapcfg = c.oid
        GROUP BY m.maptokentype) AS mapping),
    'comment', @comment(c.oid, pg_ts_config, 0))
FROM pg_ts_config AS c
JOIN pg_namespace AS n ON n.oid = c.cfgnamespace
JOIN pg_ts_parser AS parser ON parser.oid = c.cfgparser
JOIN pg_namespace AS parser_n ON parser_n.oid = parser.prsnamespace
WHERE @of_users(c.oid, n)
