CREATE TABLE one (id integer);
CREATE TABLE two (id integer);
CREATE TABLE goes (id integer);
CREATE PUBLICATION changes FOR TABLE one, goes WITH (publish = 'insert, update');
COMMENT ON PUBLICATION changes IS 'kept';
CREATE PUBLICATION "Whole" FOR ALL TABLES;
COMMENT ON PUBLICATION "Whole" IS 'kept';
CREATE PUBLICATION goes FOR TABLE one;
