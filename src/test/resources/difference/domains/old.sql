CREATE DOMAIN price AS numeric(10, 2) DEFAULT 0 CONSTRAINT positive CHECK (VALUE > 0) CONSTRAINT small CHECK (VALUE < 1000);
COMMENT ON DOMAIN price IS 'in euros';
COMMENT ON CONSTRAINT positive ON DOMAIN price IS 'always';
CREATE DOMAIN code AS varchar(10) NOT NULL;
CREATE DOMAIN gone AS text COLLATE "C";
CREATE DOMAIN later AS integer;
ALTER DOMAIN later ADD CONSTRAINT checked_later CHECK (VALUE > 0) NOT VALID;
CREATE TABLE t (p price, c code DEFAULT 'x', l later);
CREATE INDEX t_p ON t (p);
