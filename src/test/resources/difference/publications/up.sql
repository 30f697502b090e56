DROP TABLE public.goes;
DROP PUBLICATION "Whole";
DROP PUBLICATION goes;
ALTER PUBLICATION changes DROP TABLE ONLY public.one;
ALTER PUBLICATION changes SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = 'true');
CREATE TABLE public.comes (
    id integer
);
CREATE PUBLICATION "Whole";
COMMENT ON PUBLICATION "Whole" IS 'kept';
CREATE PUBLICATION comes WITH (publish = '');
ALTER PUBLICATION "Whole" ADD TABLE ONLY public.one;
ALTER PUBLICATION changes ADD TABLE ONLY public.comes;
ALTER PUBLICATION changes ADD TABLE ONLY public.two;
