package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What publications publish: tables, perhaps some of their columns and rows, and all tables of a schema. */
final class PublishedWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        Properties properties = object.properties();
        return List.of(alter(object.key(), "ADD")
                + (properties.is("columns") ? " (" + String.join(", ", properties.list("columns")) + ")" : "")
                + properties.text("filter").map(text -> " WHERE (" + text + ")").orElse(""));
    }

    private static String alter(ObjectKey key, String verb) {
        String what = key.kind() == Kind.PUBLICATION_TABLE ? " TABLE ONLY " : " TABLES IN SCHEMA ";
        return "ALTER PUBLICATION " + key.parent() + " " + verb + what + key.name();
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of(alter(object.key(), "DROP"));
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return Optional.empty();
    }
}
