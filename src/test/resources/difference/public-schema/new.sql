REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO pg_read_all_data;
COMMENT ON SCHEMA public IS 'ours';
CREATE TABLE item (id integer);
