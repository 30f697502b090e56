CREATE TABLE one (id integer);
CREATE TABLE two (id integer);
CREATE TABLE comes (id integer);
CREATE PUBLICATION changes FOR TABLE two, comes WITH (publish_via_partition_root = true);
COMMENT ON PUBLICATION changes IS 'kept';
CREATE PUBLICATION "Whole" FOR TABLE one;
COMMENT ON PUBLICATION "Whole" IS 'kept';
CREATE PUBLICATION comes WITH (publish = '');
