SELECT last_value || is_called::text FROM counted
