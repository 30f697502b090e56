CREATE COLLATION same (LOCALE = 'C');
CREATE COLLATION "Changes" (PROVIDER = icu, LOCALE = 'de-DE');
COMMENT ON COLLATION "Changes" IS 'kept';
CREATE COLLATION goes (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE TABLE item (name text COLLATE same, other text COLLATE goes);
