CREATE TABLE item (a integer, b integer, c text, gone integer);
CREATE STATISTICS same (ndistinct) ON a, b FROM item;
CREATE STATISTICS "Target" ON a, c FROM item;
ALTER STATISTICS "Target" SET STATISTICS 50;
CREATE STATISTICS anew (mcv) ON a, b FROM item;
COMMENT ON STATISTICS anew IS 'kept';
CREATE STATISTICS goes ON b, gone FROM item;
