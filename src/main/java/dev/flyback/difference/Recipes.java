package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done to a table that others work with, so that they wait for a moment only. */
final class Recipes {
    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Set<ObjectKey> created;
    private final Set<ObjectKey> dropped;
    private final Set<ObjectKey> withheld = new TreeSet<>();

    Recipes(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
        List<Change> changes = Comparison.between(from, to);
        this.created = keys(changes, Action.CREATE);
        this.dropped = keys(changes, Action.DROP);
        created.stream()
                .map(key -> to.find(key).orElseThrow())
                .filter(object -> isIndex(object) || isUnique(object))
                .forEach(this::withhold);
    }

    private static Set<ObjectKey> keys(List<Change> changes, Action action) {
        return changes.stream()
                .filter(change -> change.action() == action)
                .map(Change::key)
                .collect(Collectors.toSet());
    }

    private boolean isIndex(SchemaObject object) {
        return object.key().kind() == Kind.INDEX
                && isOld(table(object))
                && !object.properties().is("inherited")
                && !(isPartitioned(object) && from.find(object.key()).isPresent());
    }

    private boolean isUnique(SchemaObject object) {
        return object.key().kind() == Kind.CONSTRAINT
                && UniqueIndex.isBehind(object)
                // It comes with that of the parent.
                && !object.properties().is("inherited")
                && from.find(object.key()).isEmpty()
                && isOld(table(object))
                && !isPartitioned(object);
    }

    // What needs it comes later too, so it must not be there already.
    private void withhold(SchemaObject object) {
        Set<ObjectKey> all = new TreeSet<>();
        Deque<ObjectKey> next = new ArrayDeque<>(Set.of(object.key()));
        while (!next.isEmpty()) {
            ObjectKey key = next.remove();
            if (all.add(key)) {
                to.neededBy(key).stream()
                        // A partition needs the indexes that it has from its parent, but only those that are there.
                        .filter(other -> other.kind() != Kind.INHERITANCE)
                        .forEach(next::add);
            }
        }
        if (all.stream()
                .allMatch(key -> key.equals(object.key()) || from.find(key).isEmpty())) {
            withheld.addAll(all);
        }
    }

    /** Whether it comes when all that it needs is built. */
    boolean isWithheld(SchemaObject object) {
        return withheld.contains(object.key());
    }

    /** Whether it is an index of a table, or of a partition, that is built while others write. */
    boolean isBuilt(SchemaObject object) {
        return isWithheld(object)
                && object.key().kind() == Kind.INDEX
                && isOld(table(object))
                && !isPartitioned(object);
    }

    /** Whether it is a constraint whose index is built before. */
    boolean isMadeOfIndex(SchemaObject object) {
        return isWithheld(object) && created.contains(object.key()) && isUnique(object);
    }

    /** Whether it is a constraint of the rows that are there, to be proved after it holds for new ones. */
    boolean isUnproved(SchemaObject object) {
        if (object.key().kind() != Kind.CONSTRAINT || !created.contains(object.key()) || !isOld(table(object))) {
            return false;
        }
        boolean isProvedAtOnce =
                !object.properties().is("not_valid") && !object.properties().is("not_enforced");
        // PostgreSQL learned it for the foreign keys of partitioned tables in version 18 only.
        return isProvedAtOnce
                && (ConstraintWriter.isForeignKey(object) ? !isPartitioned(object) : ConstraintWriter.isCheck(object));
    }

    /** Whether it is a column that is there and is never null from now on. */
    boolean isNotNullNow(SchemaObject object) {
        return object.key().kind() == Kind.COLUMN
                && from.find(object.key()).filter(this::isNullable).isPresent()
                && !created.contains(object.key())
                && !isNullable(object)
                && !object.properties().is("not_null_unproved")
                && !object.properties().is("identity")
                && isOld(object.key().parent())
                && !getsChildren(object.key().parent())
                && (!object.properties().is("inherited") || origins(object).anyMatch(this::isNotNullNow));
    }

    // A table that is attached needs all the checks of the other one.
    private boolean getsChildren(String table) {
        return created.stream()
                .anyMatch(key -> key.kind() == Kind.INHERITANCE && key.parent().equals(table) && isOld(key.name()));
    }

    private boolean isNullable(SchemaObject column) {
        return !column.properties().is("not_null");
    }

    private Stream<SchemaObject> origins(SchemaObject column) {
        return column.needs().stream()
                .filter(key -> key.kind() == Kind.COLUMN
                        && key.name().equals(column.key().name()))
                .map(key -> to.find(key).orElseThrow());
    }

    /** Whether it is an index that goes, while others read and write, before anything else is done. */
    boolean isDroppedFirst(SchemaObject object) {
        return isDropped(object) && !canStay(object);
    }

    /** Whether it is an index that goes, while others read and write, when all else is done. */
    boolean isDroppedLast(SchemaObject object) {
        return isDropped(object) && canStay(object);
    }

    private boolean isDropped(SchemaObject object) {
        return object.key().kind() == Kind.INDEX
                && dropped.contains(object.key())
                && isOld(table(object))
                && !object.properties().is("inherited")
                && !isPartitioned(object)
                && from.neededBy(object.key()).isEmpty();
    }

    // Not where something else takes its name, nor where what it is of goes or becomes another.
    private boolean canStay(SchemaObject index) {
        return to.objects().values().stream()
                        .flatMap(object -> ChangeGraph.relationName(object).stream())
                        .noneMatch(index.key().name()::equals)
                && index.needs().stream().noneMatch(this::becomesAnother);
    }

    private boolean becomesAnother(ObjectKey needed) {
        return dropped.contains(needed)
                || to.find(needed)
                        .filter(object -> object.properties()
                                .text("type")
                                .equals(from.find(needed)
                                        .orElseThrow()
                                        .properties()
                                        .text("type")))
                        .isEmpty();
    }

    /**
     * What a change proves by reading a table that is there, which takes long: a constraint that is made at once stands for
     * itself, those that are validated stand for their table. Nothing for any other change.
     */
    Optional<ObjectKey> proof(Change change) {
        ObjectKey key = change.key();
        boolean isProof = key.kind() == Kind.CONSTRAINT
                && change.hazards().contains(Hazard.SCANS_TABLE)
                && isOld(key.parent())
                && (change.action() == Action.ALTER || from.find(key).isEmpty());
        return isProof
                ? Optional.of(change.action() == Action.ALTER ? new ObjectKey(Kind.TABLE, "", key.parent()) : key)
                : Optional.empty();
    }

    private boolean isOld(String table) {
        return Stream.of(Kind.TABLE, Kind.MATERIALIZED_VIEW)
                .map(kind -> new ObjectKey(kind, "", table))
                .anyMatch(key -> from.find(key).isPresent() && to.find(key).isPresent() && !created.contains(key));
    }

    private boolean isPartitioned(SchemaObject object) {
        return Stream.of(from, to)
                .flatMap(schema -> schema.find(new ObjectKey(Kind.TABLE, "", table(object))).stream())
                .anyMatch(table -> table.properties().is("partition_by"));
    }

    static String table(SchemaObject object) {
        return object.properties().text("table").orElse(object.key().parent());
    }
}
