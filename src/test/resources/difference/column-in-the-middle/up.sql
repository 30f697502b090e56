DROP PROCEDURE app.forget(integer);
ALTER TABLE ONLY app.account ALTER COLUMN code DROP DEFAULT;
ALTER TABLE app.entry DROP CONSTRAINT entry_code_fkey;
DROP VIEW app.largest_code;
DROP FUNCTION app.largest();
DROP VIEW app.top;
DROP MATERIALIZED VIEW app.sums;
DROP VIEW app.codes;
ALTER TABLE app.account DROP COLUMN twice;
DROP RULE account_kept ON app.account;
DROP TRIGGER account_when ON app.account;
DROP POLICY account_seen ON app.account;
DROP POLICY entry_seen ON app.entry;
ALTER TABLE app.account ALTER COLUMN code TYPE bigint;
ALTER TABLE app.entry ALTER COLUMN code TYPE bigint;
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION app.largest()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT (max(account.code))::integer AS max
    FROM app.account;
END;
CREATE OR REPLACE PROCEDURE app.forget(IN n integer)
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM app.account
   WHERE (account.code = forget.n);
END;
ALTER TABLE app.account ADD COLUMN twice bigint GENERATED ALWAYS AS ((code * 2)) STORED;
ALTER TABLE ONLY app.account ALTER COLUMN code SET DEFAULT 7;
ALTER TABLE app.entry ADD CONSTRAINT entry_code_fkey FOREIGN KEY (code) REFERENCES app.account(code) DEFERRABLE;
CREATE INDEX account_twice ON app.account USING btree (twice);
CREATE VIEW app.codes WITH (security_barrier=true) AS
 SELECT id,
    code,
    twice
   FROM app.account
  WHERE (code > 1);
COMMENT ON VIEW app.codes IS 'a view';
GRANT SELECT ON TABLE app.codes TO PUBLIC;
CREATE VIEW app.largest_code AS
 SELECT app.largest() AS code;
COMMENT ON COLUMN app.codes.code IS 'a column of a view';
ALTER TABLE ONLY app.codes ALTER COLUMN code SET DEFAULT 5;
CREATE MATERIALIZED VIEW app.sums AS
 SELECT c.code,
    sum(e.amount) AS amount
   FROM (app.codes c
     JOIN app.entry e ON ((e.code = c.code)))
  GROUP BY c.code;
COMMENT ON MATERIALIZED VIEW app.sums IS 'a materialized view';
GRANT SELECT ON TABLE app.sums TO PUBLIC;
ALTER MATERIALIZED VIEW app.sums ALTER COLUMN code SET STATISTICS 7;
CREATE UNIQUE INDEX sums_code ON app.sums USING btree (code);
CREATE VIEW app.top AS
 SELECT code
   FROM app.sums
  WHERE (amount > (100)::numeric);
CREATE RULE account_kept AS
    ON DELETE TO app.account
   WHERE (old.code = 9) DO INSTEAD NOTHING;
COMMENT ON RULE account_kept ON app.account IS 'a rule';
CREATE RULE codes_insert AS
    ON INSERT TO app.codes DO INSTEAD  INSERT INTO app.account (id, code)
  VALUES (new.id, new.code);
CREATE TRIGGER account_when BEFORE UPDATE OF code ON app.account FOR EACH ROW WHEN ((new.code > 4)) EXECUTE FUNCTION app.noted();
ALTER TABLE app.account DISABLE TRIGGER account_when;
COMMENT ON TRIGGER account_when ON app.account IS 'a trigger';
CREATE POLICY account_seen ON app.account FOR SELECT TO PUBLIC USING ((code > 2));
CREATE POLICY entry_seen ON app.entry FOR ALL TO PUBLIC USING ((EXISTS ( SELECT
   FROM app.account a
  WHERE (a.code = entry.code))));
