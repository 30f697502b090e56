CREATE SCHEMA app;
CREATE FUNCTION app.noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION app.is_good(integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE FUNCTION app.is_good(bigint) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE TABLE app.account (
  id integer PRIMARY KEY,
  code bigint NOT NULL DEFAULT 7 UNIQUE CHECK (code > 0),
  name text,
  twice bigint GENERATED ALWAYS AS (code * 2) STORED,
  CONSTRAINT account_good CHECK (app.is_good(code)),
  CONSTRAINT account_apart EXCLUDE USING btree (code WITH =) WHERE (code > 5));
COMMENT ON COLUMN app.account.code IS 'what it is called';
GRANT SELECT (code), UPDATE (code) ON app.account TO PUBLIC;
CREATE TABLE app.entry (id integer PRIMARY KEY, code bigint REFERENCES app.account (code) DEFERRABLE, amount numeric(8, 2));
CREATE INDEX account_partial ON app.account (name) WHERE code > 3;
CREATE INDEX account_expression ON app.account ((code + 1), name) INCLUDE (code);
CREATE INDEX account_twice ON app.account (twice);
COMMENT ON INDEX app.account_expression IS 'an expression';
ALTER TABLE app.account CLUSTER ON account_expression;
CREATE STATISTICS app.account_code (mcv) ON code, name FROM app.account;
CREATE VIEW app.codes WITH (security_barrier) AS SELECT id, code, twice FROM app.account WHERE code > 1;
COMMENT ON VIEW app.codes IS 'a view';
COMMENT ON COLUMN app.codes.code IS 'a column of a view';
GRANT SELECT ON app.codes TO PUBLIC;
ALTER VIEW app.codes ALTER code SET DEFAULT 5;
CREATE RULE codes_insert AS ON INSERT TO app.codes DO INSTEAD INSERT INTO app.account (id, code) VALUES (NEW.id, NEW.code);
CREATE MATERIALIZED VIEW app.sums AS
  SELECT c.code, sum(e.amount) AS amount FROM app.codes AS c JOIN app.entry AS e ON e.code = c.code GROUP BY c.code;
CREATE UNIQUE INDEX sums_code ON app.sums (code);
ALTER MATERIALIZED VIEW app.sums ALTER code SET STATISTICS 7;
COMMENT ON MATERIALIZED VIEW app.sums IS 'a materialized view';
GRANT SELECT ON app.sums TO PUBLIC;
CREATE VIEW app.top AS SELECT code FROM app.sums WHERE amount > 100;
CREATE RULE account_kept AS ON DELETE TO app.account WHERE OLD.code = 9 DO INSTEAD NOTHING;
COMMENT ON RULE account_kept ON app.account IS 'a rule';
CREATE POLICY account_seen ON app.account FOR SELECT USING (code > 2);
CREATE POLICY entry_seen ON app.entry USING (EXISTS (SELECT FROM app.account AS a WHERE a.code = entry.code));
ALTER TABLE app.account ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER account_when BEFORE UPDATE OF code ON app.account FOR EACH ROW WHEN (NEW.code > 4) EXECUTE FUNCTION app.noted();
CREATE TRIGGER account_plain AFTER INSERT ON app.account FOR EACH ROW EXECUTE FUNCTION app.noted();
ALTER TABLE app.account DISABLE TRIGGER account_when;
COMMENT ON TRIGGER account_when ON app.account IS 'a trigger';
CREATE FUNCTION app.largest() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT max(code)::integer FROM app.account; END;
CREATE PROCEDURE app.forget(n integer) LANGUAGE sql BEGIN ATOMIC DELETE FROM app.account WHERE code = n; END;
GRANT EXECUTE ON FUNCTION app.largest() TO PUBLIC;
CREATE VIEW app.largest_code AS SELECT app.largest() AS code;
CREATE FUNCTION app.row_of(app.account) RETURNS app.account LANGUAGE sql AS 'SELECT $1';
CREATE VIEW app.rows AS SELECT a FROM app.account AS a;
CREATE PUBLICATION accounts FOR TABLE app.account;
