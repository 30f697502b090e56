DROP COLLATION public."Changes";
CREATE COLLATION public."Changes" (provider = icu, locale = 'de-DE');
COMMENT ON COLLATION public."Changes" IS 'kept';
CREATE COLLATION public.goes (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
ALTER TABLE public.item ALTER COLUMN other TYPE text COLLATE public.goes;
DROP COLLATION public.comes;
