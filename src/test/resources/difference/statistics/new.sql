CREATE TABLE item (a integer, b integer, c text);
CREATE STATISTICS same (ndistinct) ON a, b FROM item;
CREATE STATISTICS "Target" ON a, c FROM item;
CREATE STATISTICS anew (mcv, dependencies) ON a, b FROM item;
ALTER STATISTICS anew SET STATISTICS 0;
COMMENT ON STATISTICS anew IS 'kept';
CREATE SCHEMA elsewhere;
CREATE STATISTICS elsewhere.comes ON lower(c), (a + b) FROM item;
