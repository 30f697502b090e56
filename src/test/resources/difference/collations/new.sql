CREATE COLLATION same (LOCALE = 'C');
CREATE COLLATION "Changes" (PROVIDER = icu, LOCALE = 'de-DE', DETERMINISTIC = false);
COMMENT ON COLLATION "Changes" IS 'kept';
CREATE COLLATION comes (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE TABLE item (name text COLLATE same, other text COLLATE comes);
