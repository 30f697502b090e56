package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Publications, without what they publish. */
final class PublicationWriter implements ObjectWriter {
    private static final Map<String, String> DEFAULTS = new TreeMap<>(Map.of(
            "publish", "insert, update, delete, truncate",
            "publish_via_partition_root", "false",
            "publish_generated_columns", "none"));

    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        String options = options(object, object.properties().values().keySet());
        return List.of("CREATE PUBLICATION " + object.key().name()
                + (object.properties().is("all_tables") ? " FOR ALL TABLES" : "")
                + (options.isEmpty() ? "" : " WITH (" + options + ")"));
    }

    private static String options(SchemaObject publication, Set<String> names) {
        return DEFAULTS.entrySet().stream()
                .filter(option -> names.contains(option.getKey()))
                .map(option -> option.getKey() + " = "
                        + Literal.of(
                                publication.properties().text(option.getKey()).orElse(option.getValue())))
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP PUBLICATION " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return changed.contains("all_tables")
                ? Optional.empty()
                : Optional.of(Alteration.of(
                        List.of("ALTER PUBLICATION " + after.key().name() + " SET (" + options(after, changed) + ")")));
    }
}
