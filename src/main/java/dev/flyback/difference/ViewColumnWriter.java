package dev.flyback.difference;

import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Columns of views and materialized views: they come and go with their view, but have comments and settings. */
final class ViewColumnWriter implements ObjectWriter {
    private static final Map<String, String> STORAGE =
            Map.of("p", "PLAIN", "e", "EXTERNAL", "x", "EXTENDED", "m", "MAIN");
    private static final Map<String, String> COMPRESSION = Map.of("p", "pglz", "l", "lz4");

    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        SchemaObject bare =
                new SchemaObject(object.key(), object.position(), new Properties(new TreeMap<>()), Set.of(), Set.of());
        return changes(bare, object, object.properties().values().keySet());
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of();
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return Optional.of(Alteration.of(changes(before, after, changed)));
    }

    private static List<String> changes(SchemaObject before, SchemaObject after, Set<String> changed) {
        Properties properties = after.properties();
        String alter = "ALTER MATERIALIZED VIEW " + after.key().parent() + " ALTER COLUMN "
                + after.key().name() + " ";
        List<String> statements = new ArrayList<>(StorageOptions.changes(alter, before, after));
        if (changed.contains("statistics")) {
            statements.add(
                    alter + "SET STATISTICS " + properties.text("statistics").orElse("-1"));
        }
        if (changed.contains("storage")) {
            String storage = properties.text("storage").orElse(properties.required("storage_of_type"));
            statements.add(alter + "SET STORAGE " + STORAGE.get(storage));
        }
        if (changed.contains("compression")) {
            statements.add(alter + "SET COMPRESSION "
                    + properties.text("compression").map(COMPRESSION::get).orElse("default"));
        }
        return statements;
    }
}
