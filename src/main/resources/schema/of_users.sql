:object >= 16384 AND :schema.nspname !~ '^pg_' AND :schema.nspname <> 'information_schema'
