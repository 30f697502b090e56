SELECT
  'pg_proc'::regclass::oid::bigint AS catalog, p.oid::bigint AS object, 0 AS sub,
  CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS kind, '' AS parent,
  format('%I.%I(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)) AS name, 0 AS position,
  json_build_object(
    'definition', rtrim(pg_get_functiondef(p.oid), E'\n'),
    'signature', pg_get_function_identity_arguments(p.oid),
    'defaults', nullif(p.pronargdefaults, 0),
    'result', pg_get_function_result(p.oid),
    'window', p.prokind = 'w',
    'comment', @comment(p.oid, pg_proc, 0),
    'privileges', @privileges(p.proacl, p.proowner)) AS properties
FROM pg_proc AS p
JOIN pg_namespace AS n ON n.oid = p.pronamespace
WHERE p.prokind <> 'a'
  -- The constructors of a range type come and go with it.
  AND NOT EXISTS (
    SELECT FROM pg_depend AS made
    WHERE made.classid = 'pg_proc'::regclass AND made.objid = p.oid AND made.deptype = 'i')
  AND @of_users(p.oid, n)
UNION ALL
SELECT
  'pg_proc'::regclass::oid::bigint, p.oid::bigint, 0,
  'AGGREGATE', '',
  format('%I.%I(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)), 0,
  json_build_object(
    'definition', format(
      'CREATE AGGREGATE %I.%I(%s) (%s)',
      n.nspname, p.proname, coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*'),
      concat_ws(
        ', ',
        'SFUNC = ' || a.aggtransfn,
        'STYPE = ' || format_type(a.aggtranstype, NULL),
        'SSPACE = ' || nullif(a.aggtransspace, 0),
        'FINALFUNC = ' || nullif(a.aggfinalfn::oid, 0)::regproc,
        CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
        CASE WHEN a.aggfinalmodify <> usual.modify THEN 'FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify
          WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
        'COMBINEFUNC = ' || nullif(a.aggcombinefn::oid, 0)::regproc,
        'SERIALFUNC = ' || nullif(a.aggserialfn::oid, 0)::regproc,
        'DESERIALFUNC = ' || nullif(a.aggdeserialfn::oid, 0)::regproc,
        'INITCOND = ' || quote_literal(a.agginitval),
        'MSFUNC = ' || nullif(a.aggmtransfn::oid, 0)::regproc,
        'MINVFUNC = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
        'MSTYPE = ' || format_type(nullif(a.aggmtranstype, 0), NULL),
        'MSSPACE = ' || nullif(a.aggmtransspace, 0),
        'MFINALFUNC = ' || nullif(a.aggmfinalfn::oid, 0)::regproc,
        CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
        CASE WHEN a.aggmfinalmodify <> usual.modify THEN 'MFINALFUNC_MODIFY = ' || CASE a.aggmfinalmodify
          WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
        'MINITCOND = ' || quote_literal(a.aggminitval),
        'SORTOP = ' || (
          SELECT format('OPERATOR(%I.%s)', opn.nspname, op.oprname)
          FROM pg_operator AS op JOIN pg_namespace AS opn ON opn.oid = op.oprnamespace
          WHERE op.oid = a.aggsortop),
        'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
        CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END)),
    'comment', @comment(p.oid, pg_proc, 0),
    'privileges', @privileges(p.proacl, p.proowner))
FROM pg_proc AS p
JOIN pg_namespace AS n ON n.oid = p.pronamespace
JOIN pg_aggregate AS a ON a.aggfnoid = p.oid
CROSS JOIN LATERAL (SELECT CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END AS modify) AS usual
WHERE @of_users(p.oid, n)
