(SELECT description FROM pg_description WHERE objoid = :object AND classoid = ':catalog'::regclass AND objsubid = :sub)
