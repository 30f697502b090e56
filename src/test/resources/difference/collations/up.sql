DROP COLLATION public."Changes";
CREATE COLLATION public."Changes" (provider = icu, locale = 'de-DE', deterministic = false);
COMMENT ON COLLATION public."Changes" IS 'kept';
CREATE COLLATION public.comes (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
ALTER TABLE public.item ALTER COLUMN other TYPE text COLLATE public.comes;
DROP COLLATION public.goes;
