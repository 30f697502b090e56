SELECT id || '|' || at || '|' || level::integer FROM log
