package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Partitions, and children by inheritance. */
final class InheritanceWriter implements ObjectWriter {
    /** What a child's own elements are put into in {@code CREATE TABLE}. */
    static String inCreate(List<SchemaObject> parents, String elements) {
        if (parents.isEmpty()) {
            return elements;
        }
        String names = parents.stream().map(parent -> parent.key().parent()).collect(Collectors.joining(", "));
        return parents.get(0)
                .properties()
                .text("bound")
                .map(bound -> " PARTITION OF " + names + elements + " " + bound)
                .orElse(elements + " INHERITS (" + names + ")");
    }

    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of(object.properties()
                .text("bound")
                .map(bound ->
                        parent(object) + "ATTACH PARTITION " + object.key().name() + " " + bound)
                .orElse(child(object) + "INHERIT " + object.key().parent()));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of(
                object.properties().is("bound")
                        ? parent(object) + "DETACH PARTITION " + object.key().name()
                        : child(object) + "NO INHERIT " + object.key().parent());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return Optional.empty();
    }

    @Override
    public Set<Hazard> hazardsOfCreate(SchemaObject object, Sides sides) {
        return object.properties().is("bound")
                ? Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL)
                : Set.of();
    }

    // The child keeps its columns while it is parted from its parent.
    @Override
    public boolean isMadeAnewWith(ObjectKey needed, SchemaObject object) {
        return needed.kind() == Kind.TABLE;
    }

    private static String parent(SchemaObject object) {
        return "ALTER TABLE " + object.key().parent() + " ";
    }

    private static String child(SchemaObject object) {
        return "ALTER TABLE " + object.key().name() + " ";
    }
}
