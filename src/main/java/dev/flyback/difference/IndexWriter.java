package dev.flyback.difference;

import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Indexes that are not of a constraint. */
final class IndexWriter implements ObjectWriter {
    private static final Set<String> CHANGED_IN_PLACE =
            Set.of("inherited", "options", "tablespace", "clustered", "replica_identity", "statistics");

    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        Properties properties = object.properties();
        List<String> statements = new ArrayList<>();
        if (!sides.isMadeByParent(object)) {
            statements.add(definition(object));
        }
        properties.list("statistics").forEach(target -> statements.add(column(object) + target));
        statements.addAll(IndexMarks.ofNew(object));
        return statements;
    }

    private static String definition(SchemaObject index) {
        Properties properties = index.properties();
        return properties.required("definition")
                + StorageOptions.with(index)
                + properties
                        .text("tablespace")
                        .map(name -> " TABLESPACE " + name)
                        .orElse("")
                + properties.text("predicate").map(text -> " WHERE " + text).orElse("");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP INDEX " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return CHANGED_IN_PLACE.containsAll(changed)
                ? Optional.of(
                        Alteration.of(statistics(before, after)).and(IndexMarks.changes(before, after, changed, sides)))
                : Optional.empty();
    }

    private static List<String> statistics(SchemaObject before, SchemaObject after) {
        List<String> old = before.properties().list("statistics");
        List<String> wanted = after.properties().list("statistics");
        List<String> statements = new ArrayList<>();
        old.stream()
                .map(target -> target.replaceFirst("\\d+$", "-1"))
                .filter(reset -> wanted.stream().noneMatch(target -> sameColumn(target, reset)))
                .forEach(reset -> statements.add(column(after) + reset));
        wanted.stream()
                .filter(target -> !old.contains(target))
                .forEach(target -> statements.add(column(after) + target));
        return statements;
    }

    private static boolean sameColumn(String target, String other) {
        return target.split(" ")[0].equals(other.split(" ")[0]);
    }

    private static String column(SchemaObject index) {
        return "ALTER INDEX " + index.key().name() + " ALTER COLUMN ";
    }

    @Override
    public Set<Hazard> hazardsOfCreate(SchemaObject object, Sides sides) {
        return object.properties().is("unique")
                ? Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL)
                : Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES);
    }
}
