package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.EnumSet;
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

    /** Builds indexes while others write: one, or those of all partitions. */
    static Change createConcurrently(ObjectKey key, List<SchemaObject> indexes) {
        Set<Hazard> hazards = EnumSet.of(Hazard.SCANS_TABLE, Hazard.OUTSIDE_TRANSACTION);
        if (indexes.get(0).properties().is("unique")) {
            hazards.add(Hazard.MAY_FAIL);
        }
        List<String> statements = indexes.stream()
                .map(index -> definition(index).replaceFirst("^CREATE (UNIQUE )?INDEX ", "$0CONCURRENTLY "))
                .toList();
        return new Change(Action.CREATE, key, statements, hazards);
    }

    /** Drops an index while others read and write. */
    static Change dropConcurrently(SchemaObject index) {
        return new Change(
                Action.DROP,
                index.key(),
                List.of("DROP INDEX CONCURRENTLY " + index.key().name()),
                Set.of(Hazard.OUTSIDE_TRANSACTION));
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
        if (isBuilt(object, sides)) {
            return Set.of();
        }
        return object.properties().is("unique")
                ? Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL)
                : Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES);
    }

    // That of a partitioned table takes those of the partitions where they are there.
    private static boolean isBuilt(SchemaObject index, Sides sides) {
        List<ObjectKey> children = sides.to().neededBy(index.key()).stream()
                .filter(key -> key.kind() == Kind.INDEX)
                .toList();
        return children.isEmpty()
                ? sides.from().find(index.key()).isPresent()
                        && sides.to()
                                .find(index.key())
                                .orElseThrow()
                                .properties()
                                .is("inherited")
                : children.stream()
                        .allMatch(child -> isBuilt(sides.to().find(child).orElseThrow(), sides));
    }
}
