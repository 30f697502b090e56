package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** The options that stand in {@code WITH (...)}: property {@code options}, each {@code name=value}. */
final class StorageOptions {
    private StorageOptions() {}

    /** What stands in a {@code CREATE}. */
    static String with(SchemaObject object) {
        List<String> options = object.properties().list("options");
        return options.isEmpty() ? "" : " WITH (" + String.join(", ", options) + ")";
    }

    /** What follows "ALTER TABLE t " or its like, so that an object has the options of another one. */
    static List<String> changes(String alter, SchemaObject before, SchemaObject after) {
        List<String> old = before.properties().list("options");
        List<String> wanted = after.properties().list("options");
        List<String> statements = new ArrayList<>();
        List<String> set =
                wanted.stream().filter(option -> !old.contains(option)).toList();
        List<String> reset = old.stream()
                .map(StorageOptions::name)
                .filter(name -> wanted.stream().map(StorageOptions::name).noneMatch(name::equals))
                .toList();
        if (!set.isEmpty()) {
            statements.add(alter + "SET (" + String.join(", ", set) + ")");
        }
        if (!reset.isEmpty()) {
            statements.add(alter + "RESET (" + String.join(", ", reset) + ")");
        }
        return statements;
    }

    private static String name(String option) {
        return option.split("=", 2)[0];
    }
}
