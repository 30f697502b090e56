SELECT
  'pg_operator'::regclass::oid::bigint AS catalog, o.oid::bigint AS object, 0 AS sub,
  'OPERATOR' AS kind, '' AS parent,
  format('%I.%s (%s, %s)', n.nspname, o.oprname,
    coalesce(format_type(nullif(o.oprleft, 0), NULL), 'NONE'), format_type(o.oprright, NULL)) AS name,
  0 AS position,
  json_build_object(
    'definition', format(
      'CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname,
      concat_ws(
        ', ',
        'FUNCTION = ' || o.oprcode,
        'LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
        'RIGHTARG = ' || format_type(o.oprright, NULL),
        'COMMUTATOR = ' || (
          SELECT format('OPERATOR(%I.%s)', other_n.nspname, other.oprname)
          FROM pg_operator AS other JOIN pg_namespace AS other_n ON other_n.oid = other.oprnamespace
          WHERE other.oid = o.oprcom),
        'NEGATOR = ' || (
          SELECT format('OPERATOR(%I.%s)', other_n.nspname, other.oprname)
          FROM pg_operator AS other JOIN pg_namespace AS other_n ON other_n.oid = other.oprnamespace
          WHERE other.oid = o.oprnegate),
        'RESTRICT = ' || nullif(o.oprrest::oid, 0)::regproc,
        'JOIN = ' || nullif(o.oprjoin::oid, 0)::regproc,
        CASE WHEN o.oprcanhash THEN 'HASHES' END,
        CASE WHEN o.oprcanmerge THEN 'MERGES' END)),
    'comment', @comment(o.oid, pg_operator, 0)) AS properties
FROM pg_operator AS o
JOIN pg_namespace AS n ON n.oid = o.oprnamespace
WHERE o.oprcode <> 0 AND @of_users(o.oid, n)
UNION ALL
SELECT
  'pg_opfamily'::regclass::oid::bigint, f.oid::bigint, 0,
  'OPERATOR_FAMILY', '', format('%I.%I USING %I', n.nspname, f.opfname, am.amname), 0,
  json_build_object(
    'members', (
      SELECT jsonb_agg(members.text ORDER BY members.text)
      FROM (
        SELECT format('OPERATOR %s %s', o.amopstrategy, o.amopopr::regoperator)
          || coalesce(
            (SELECT format(' FOR ORDER BY %I.%I', sort_n.nspname, sort.opfname)
             FROM pg_opfamily AS sort JOIN pg_namespace AS sort_n ON sort_n.oid = sort.opfnamespace
             WHERE sort.oid = o.amopsortfamily), '') AS text
        FROM pg_amop AS o
        JOIN pg_depend AS d ON d.classid = 'pg_amop'::regclass AND d.objid = o.oid
        WHERE d.refclassid = 'pg_opfamily'::regclass AND d.refobjid = f.oid
        UNION ALL
        SELECT format('FUNCTION %s (%s, %s) %s', p.amprocnum, format_type(p.amproclefttype, NULL),
          format_type(p.amprocrighttype, NULL), p.amproc::regprocedure)
        FROM pg_amproc AS p
        JOIN pg_depend AS d ON d.classid = 'pg_amproc'::regclass AND d.objid = p.oid
        WHERE d.refclassid = 'pg_opfamily'::regclass AND d.refobjid = f.oid) AS members),
    'comment', @comment(f.oid, pg_opfamily, 0))
FROM pg_opfamily AS f
JOIN pg_namespace AS n ON n.oid = f.opfnamespace
JOIN pg_am AS am ON am.oid = f.opfmethod
WHERE @of_users(f.oid, n)
UNION ALL
SELECT
  'pg_opclass'::regclass::oid::bigint, c.oid::bigint, 0,
  'OPERATOR_CLASS', '', format('%I.%I USING %I', n.nspname, c.opcname, am.amname), 0,
  json_build_object(
    'definition', format(
      'CREATE OPERATOR CLASS %I.%I%s FOR TYPE %s USING %I FAMILY %I.%I AS %s',
      n.nspname, c.opcname, CASE WHEN c.opcdefault THEN ' DEFAULT' END, format_type(c.opcintype, NULL), am.amname,
      family_n.nspname, family.opfname,
      (SELECT string_agg(members.text, ', ' ORDER BY members.text)
       FROM (
         SELECT 'STORAGE ' || format_type(coalesce(nullif(c.opckeytype, 0), c.opcintype), NULL) AS text
         UNION ALL
         SELECT format('OPERATOR %s %s', o.amopstrategy, o.amopopr::regoperator)
           || coalesce(
             (SELECT format(' FOR ORDER BY %I.%I', sort_n.nspname, sort.opfname)
              FROM pg_opfamily AS sort JOIN pg_namespace AS sort_n ON sort_n.oid = sort.opfnamespace
              WHERE sort.oid = o.amopsortfamily), '')
         FROM pg_amop AS o
         JOIN pg_depend AS d ON d.classid = 'pg_amop'::regclass AND d.objid = o.oid
         WHERE d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid
         UNION ALL
         SELECT format('FUNCTION %s (%s, %s) %s', p.amprocnum, format_type(p.amproclefttype, NULL),
           format_type(p.amprocrighttype, NULL), p.amproc::regprocedure)
         FROM pg_amproc AS p
         JOIN pg_depend AS d ON d.classid = 'pg_amproc'::regclass AND d.objid = p.oid
         WHERE d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid) AS members)),
    'comment', @comment(c.oid, pg_opclass, 0))
FROM pg_opclass AS c
JOIN pg_namespace AS n ON n.oid = c.opcnamespace
JOIN pg_am AS am ON am.oid = c.opcmethod
JOIN pg_opfamily AS family ON family.oid = c.opcfamily
JOIN pg_namespace AS family_n ON family_n.oid = family.opfnamespace
WHERE @of_users(c.oid, n)
UNION ALL
SELECT
  'pg_cast'::regclass::oid::bigint, c.oid::bigint, 0,
  'CAST', '', format('(%s AS %s)', format_type(c.castsource, NULL), format_type(c.casttarget, NULL)), 0,
  json_build_object(
    'definition', format(
      'CREATE CAST (%s AS %s) %s%s',
      format_type(c.castsource, NULL), format_type(c.casttarget, NULL),
      CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure
        WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
      CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' END),
    'comment', @comment(c.oid, pg_cast, 0))
FROM pg_cast AS c
WHERE c.oid >= 16384
  -- A range type brings its own.
  AND NOT EXISTS (
    SELECT FROM pg_depend AS d WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i')
UNION ALL
SELECT
  'pg_conversion'::regclass::oid::bigint, c.oid::bigint, 0,
  'CONVERSION', '', format('%I.%I', n.nspname, c.conname), 0,
  json_build_object(
    'definition', format(
      'CREATE%s CONVERSION %I.%I FOR %L TO %L FROM %s', CASE WHEN c.condefault THEN ' DEFAULT' END,
      n.nspname, c.conname, pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), c.conproc),
    'comment', @comment(c.oid, pg_conversion, 0))
FROM pg_conversion AS c
JOIN pg_namespace AS n ON n.oid = c.connamespace
WHERE @of_users(c.oid, n)
UNION ALL
SELECT
  'pg_transform'::regclass::oid::bigint, t.oid::bigint, 0,
  'TRANSFORM', '', format('FOR %s LANGUAGE %I', format_type(t.trftype, NULL), l.lanname), 0,
  json_build_object(
    'definition', format(
      'CREATE TRANSFORM FOR %s LANGUAGE %I (%s)', format_type(t.trftype, NULL), l.lanname,
      concat_ws(
        ', ',
        'FROM SQL WITH FUNCTION ' || nullif(t.trffromsql::oid, 0)::regprocedure,
        'TO SQL WITH FUNCTION ' || nullif(t.trftosql::oid, 0)::regprocedure)),
    'comment', @comment(t.oid, pg_transform, 0))
FROM pg_transform AS t
JOIN pg_language AS l ON l.oid = t.trflang
UNION ALL
SELECT
  'pg_language'::regclass::oid::bigint, l.oid::bigint, 0,
  'LANGUAGE', '', quote_ident(l.lanname), 0,
  json_build_object(
    'definition', format('CREATE%s LANGUAGE %I HANDLER %s%s%s', CASE WHEN l.lanpltrusted THEN ' TRUSTED' END, l.lanname,
      l.lanplcallfoid::regproc, ' INLINE ' || nullif(l.laninline, 0)::regproc,
      ' VALIDATOR ' || nullif(l.lanvalidator, 0)::regproc),
    'comment', @comment(l.oid, pg_language, 0),
    'privileges', @privileges(l.lanacl, l.lanowner))
FROM pg_language AS l
WHERE l.oid >= 16384
UNION ALL
SELECT
  'pg_am'::regclass::oid::bigint, am.oid::bigint, 0,
  'ACCESS_METHOD', '', quote_ident(am.amname), 0,
  json_build_object(
    'definition', format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', am.amname,
      CASE am.amtype WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END, am.amhandler),
    'comment', @comment(am.oid, pg_am, 0))
FROM pg_am AS am
WHERE am.oid >= 16384
