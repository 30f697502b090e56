package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Text search configurations: which dictionaries a parser's tokens go through. */
final class TextSearchConfigurationWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TEXT SEARCH CONFIGURATION " + object.key().name() + " (PARSER = "
                + object.properties().required("parser") + ")");
        object.properties()
                .list("mappings")
                .forEach(mapping -> statements.add(alter(object) + "ADD MAPPING FOR " + mapping));
        return statements;
    }

    private static String alter(SchemaObject object) {
        return "ALTER TEXT SEARCH CONFIGURATION " + object.key().name() + " ";
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP TEXT SEARCH CONFIGURATION " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (changed.contains("parser")) {
            return Optional.empty();
        }
        List<String> old = before.properties().list("mappings");
        List<String> wanted = after.properties().list("mappings");
        List<String> statements = new ArrayList<>();
        old.stream()
                .filter(mapping -> !wanted.contains(mapping))
                .forEach(mapping -> statements.add(alter(after) + "DROP MAPPING FOR " + mapping.split(" WITH ", 2)[0]));
        wanted.stream()
                .filter(mapping -> !old.contains(mapping))
                .forEach(mapping -> statements.add(alter(after) + "ADD MAPPING FOR " + mapping));
        return Optional.of(Alteration.of(statements));
    }
}
