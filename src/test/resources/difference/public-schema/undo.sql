GRANT USAGE ON SCHEMA public TO PUBLIC;
COMMENT ON SCHEMA public IS 'standard public schema';
REVOKE USAGE ON SCHEMA public FROM pg_read_all_data;
GRANT CREATE ON SCHEMA public TO pg_monitor WITH GRANT OPTION;
