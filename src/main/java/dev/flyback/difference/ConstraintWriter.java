package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Constraints of tables, but for NOT NULL, which is a property of its column. */
final class ConstraintWriter implements ObjectWriter {
    private static final Set<String> CHANGED_IN_PLACE = Set.of(
            "inherited",
            "deferrable",
            "deferred",
            "not_enforced",
            "not_valid",
            "options",
            "tablespace",
            "clustered",
            "index_comment",
            "replica_identity");

    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        List<String> statements = new ArrayList<>();
        if (!sides.isMadeByParent(object)) {
            statements.add(table(object) + "ADD " + definition(object));
        }
        statements.addAll(IndexMarks.ofNew(object));
        return statements;
    }

    /** The constraint as in {@code CREATE TABLE}. */
    static String definition(SchemaObject constraint) {
        Properties properties = constraint.properties();
        boolean hasPlace = properties.is("tablespace") && !is(constraint, "x");
        String whole = properties.required("definition")
                + StorageOptions.with(constraint)
                + (hasPlace ? " USING INDEX TABLESPACE " + properties.required("tablespace") : "");
        return "CONSTRAINT " + constraint.key().name() + " "
                + properties.text(UniqueIndex.PROPERTY).orElse(whole)
                + (properties.is("deferrable") ? " DEFERRABLE" : "")
                + (properties.is("deferred") ? " INITIALLY DEFERRED" : "")
                + (properties.is("not_enforced") ? " NOT ENFORCED" : "")
                + (properties.is("not_valid") ? " NOT VALID" : "");
    }

    /** Whether it can be a part of {@code CREATE TABLE}: there, all constraints are valid. */
    static boolean canBeginWithTable(SchemaObject constraint) {
        return !is(constraint, "f")
                && !constraint.properties().is("inherited")
                && !constraint.properties().is("not_valid");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of(table(object) + "DROP CONSTRAINT " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (!canBeChanged(after, changed) || goesWithParents(before, after, sides)) {
            return Optional.empty();
        }
        Alteration marks = IndexMarks.changes(before, after, changed, sides);
        return Optional.of(
                sides.isMadeByParent(after)
                        ? marks
                        : timing(after, changed).and(validation(after, changed)).and(marks));
    }

    private static boolean canBeChanged(SchemaObject after, Set<String> changed) {
        boolean isForeignKey = is(after, "f");
        boolean losesValidity =
                changed.contains("not_valid") && after.properties().is("not_valid");
        boolean changesTiming =
                Set.of("deferrable", "deferred", "not_enforced").stream().anyMatch(changed::contains);
        return CHANGED_IN_PLACE.containsAll(changed) && !losesValidity && (isForeignKey || !changesTiming);
    }

    // That of a partition, where the parent's goes and the partition stays one.
    private static boolean goesWithParents(SchemaObject before, SchemaObject after, Sides sides) {
        return before.properties().is("inherited")
                && !after.properties().is("inherited")
                && !is(after, "c")
                && sides
                        .from()
                        .neededBy(new ObjectKey(Kind.TABLE, "", after.key().parent()))
                        .stream()
                        .anyMatch(key -> key.kind() == Kind.INHERITANCE
                                && key.name().equals(after.key().parent())
                                && sides.to().find(key).isPresent());
    }

    private static Alteration timing(SchemaObject after, Set<String> changed) {
        List<String> words = new ArrayList<>();
        if (changed.contains("deferrable") || changed.contains("deferred")) {
            words.add(after.properties().is("deferrable") ? "DEFERRABLE" : "NOT DEFERRABLE");
            words.add(after.properties().is("deferred") ? "INITIALLY DEFERRED" : "INITIALLY IMMEDIATE");
        }
        if (changed.contains("not_enforced")) {
            words.add(after.properties().is("not_enforced") ? "NOT ENFORCED" : "ENFORCED");
        }
        return words.isEmpty()
                ? Alteration.of(List.of())
                : Alteration.of(List.of(
                        table(after) + "ALTER CONSTRAINT " + after.key().name() + " " + String.join(" ", words)));
    }

    private static Alteration validation(SchemaObject after, Set<String> changed) {
        return changed.contains("not_valid") && !after.properties().is("not_enforced")
                ? Alteration.of(
                        List.of(table(after) + "VALIDATE CONSTRAINT "
                                + after.key().name()),
                        Hazard.SCANS_TABLE,
                        Hazard.MAY_FAIL)
                : Alteration.of(List.of());
    }

    @Override
    public Set<Hazard> hazardsOfCreate(SchemaObject object, Sides sides) {
        boolean isChecked =
                !object.properties().is("not_valid") && !object.properties().is("not_enforced");
        if (!isChecked || object.properties().is(UniqueIndex.PROPERTY)) {
            return Set.of();
        }
        if (isForeignKey(object)) {
            return heldBefore(object, sides)
                    ? Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES)
                    : Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL);
        }
        return Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL);
    }

    // It only had to make way for its columns.
    private static boolean heldBefore(SchemaObject foreignKey, Sides sides) {
        return sides.from()
                        .find(foreignKey.key())
                        .filter(before -> before.properties().equals(foreignKey.properties()))
                        .isPresent()
                && foreignKey.needs().stream().noneMatch(sides.created()::contains)
                && foreignKey.needs().stream()
                        .filter(key -> key.kind() == Kind.COLUMN)
                        .allMatch(key -> sides.from()
                                .find(key)
                                .filter(before -> ColumnType.keepsValues(
                                        before, sides.to().find(key).orElseThrow()))
                                .isPresent());
    }

    private static String table(SchemaObject constraint) {
        return "ALTER TABLE " + constraint.key().parent() + " ";
    }

    static boolean isForeignKey(SchemaObject constraint) {
        return is(constraint, "f");
    }

    static boolean isCheck(SchemaObject constraint) {
        return is(constraint, "c");
    }

    private static boolean is(SchemaObject constraint, String type) {
        return constraint.properties().required("type").equals(type);
    }
}
