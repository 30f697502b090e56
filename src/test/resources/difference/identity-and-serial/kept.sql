SELECT 'identity' || id || name FROM becomes_identity UNION ALL
SELECT 'serial' || id || name FROM becomes_serial UNION ALL
SELECT 'changes' || id || name FROM changes UNION ALL
SELECT 'ends' || id || name FROM ends UNION ALL
SELECT 'grows' || id || name FROM grows
