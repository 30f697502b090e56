package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of foreign data that stand in {@code OPTIONS (...)}: property {@code options}, each {@code name=value}. */
final class ForeignOptions {
    private ForeignOptions() {}

    /** What stands in a {@code CREATE}. */
    static String with(SchemaObject object) {
        List<String> options = new ArrayList<>();
        options(object).forEach((name, value) -> options.add(name + " " + value));
        return options.isEmpty() ? "" : " OPTIONS (" + String.join(", ", options) + ")";
    }

    /** What gives one object the options of another, to stand in an {@code ALTER}. */
    static String changes(SchemaObject before, SchemaObject after) {
        Map<String, String> old = options(before);
        Map<String, String> wanted = options(after);
        List<String> changes = new ArrayList<>();
        old.keySet().stream().filter(name -> !wanted.containsKey(name)).forEach(name -> changes.add("DROP " + name));
        wanted.forEach((name, value) -> {
            if (!old.containsKey(name)) {
                changes.add("ADD " + name + " " + value);
            } else if (!old.get(name).equals(value)) {
                changes.add("SET " + name + " " + value);
            }
        });
        return "OPTIONS (" + String.join(", ", changes) + ")";
    }

    private static Map<String, String> options(SchemaObject object) {
        Map<String, String> options = new LinkedHashMap<>();
        object.properties().list("options").forEach(option -> {
            String[] parts = option.split("=", 2);
            options.put(quoted(parts[0]), Literal.of(parts[1]));
        });
        return options;
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
