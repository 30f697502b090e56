SELECT id || ' ' || stays || ' ' || leaves || ' ' || coalesce(letters, '-') || ' ' || coalesce(feeling::text, '-') || ' ' || coalesce(sky::text, '-') FROM t ORDER BY id
