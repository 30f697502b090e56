CASE WHEN :list IS NOT NULL THEN (
  SELECT coalesce(jsonb_agg(entry ORDER BY entry), '[]')
  FROM (
    SELECT format(
        '%s TO %s%s',
        acl.privilege_type,
        CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(acl.grantee)) END,
        CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS entry
    FROM aclexplode(:list) AS acl
    WHERE acl.grantee <> :owner) AS entries)
END
