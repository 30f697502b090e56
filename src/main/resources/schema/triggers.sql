-- What a partition has of the table that it is a part of is made with that table's own.
SELECT
  'pg_trigger'::regclass::oid::bigint AS catalog, t.oid::bigint AS object, 0 AS sub,
  'TRIGGER' AS kind, format('%I.%I', n.nspname, c.relname) AS parent, quote_ident(t.tgname) AS name, 0 AS position,
  json_build_object(
    'definition', pg_get_triggerdef(t.oid),
    'enabled', CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' END,
    'comment', @comment(t.oid, pg_trigger, 0)) AS properties
FROM pg_trigger AS t
JOIN pg_class AS c ON c.oid = t.tgrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND c.relpersistence <> 't'
  AND @of_users(t.oid, n)
UNION ALL
SELECT
  'pg_rewrite'::regclass::oid::bigint, r.oid::bigint, 0,
  'RULE', format('%I.%I', n.nspname, c.relname), quote_ident(r.rulename), 0,
  json_build_object(
    'definition', rtrim(pg_get_ruledef(r.oid), ';'),
    'enabled', CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' END,
    'comment', @comment(r.oid, pg_rewrite, 0))
FROM pg_rewrite AS r
JOIN pg_class AS c ON c.oid = r.ev_class
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND c.relpersistence <> 't'
  AND @of_users(r.oid, n)
UNION ALL
SELECT
  'pg_event_trigger'::regclass::oid::bigint, e.oid::bigint, 0,
  'EVENT_TRIGGER', '', quote_ident(e.evtname), 0,
  json_build_object(
    'definition', format(
      'CREATE EVENT TRIGGER %I ON %s%s EXECUTE FUNCTION %I.%I()',
      e.evtname, e.evtevent,
      (SELECT ' WHEN TAG IN (' || string_agg(quote_literal(tag), ', ' ORDER BY tag) || ')' FROM unnest(e.evttags) AS tag),
      n.nspname, p.proname),
    'enabled', CASE e.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' END,
    'comment', @comment(e.oid, pg_event_trigger, 0))
FROM pg_event_trigger AS e
JOIN pg_proc AS p ON p.oid = e.evtfoid
JOIN pg_namespace AS n ON n.oid = p.pronamespace
