SELECT id, note FROM keeps ORDER BY 1
