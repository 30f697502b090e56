CREATE TABLE item (id integer, gone integer);
CREATE TABLE log (id integer);
CREATE VIEW shown AS SELECT id FROM item;
CREATE RULE "Adds" AS ON INSERT TO shown DO INSTEAD INSERT INTO item (id) VALUES (NEW.id);
COMMENT ON RULE "Adds" ON shown IS 'kept';
CREATE RULE notes AS ON DELETE TO item DO ALSO (INSERT INTO log VALUES (OLD.gone); NOTIFY deleted);
CREATE RULE off AS ON UPDATE TO item WHERE OLD.id > 3 DO INSTEAD NOTHING;
