DROP TABLE public.comes;
DROP PUBLICATION "Whole";
DROP PUBLICATION comes;
ALTER PUBLICATION changes DROP TABLE ONLY public.two;
ALTER PUBLICATION changes SET (publish = 'insert, update', publish_via_partition_root = 'false');
CREATE TABLE public.goes (
    id integer
);
CREATE PUBLICATION "Whole" FOR ALL TABLES;
COMMENT ON PUBLICATION "Whole" IS 'kept';
CREATE PUBLICATION goes;
ALTER PUBLICATION changes ADD TABLE ONLY public.goes;
ALTER PUBLICATION changes ADD TABLE ONLY public.one;
ALTER PUBLICATION goes ADD TABLE ONLY public.one;
