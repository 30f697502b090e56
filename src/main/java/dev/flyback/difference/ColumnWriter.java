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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns of tables. */
final class ColumnWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        List<String> statements = new ArrayList<>();
        if (!sides.isMadeByParent(object)) {
            statements.add("ALTER TABLE " + object.key().parent() + " ADD COLUMN " + definition(object, sides));
        }
        statements.addAll(settings(object, sides));
        return statements;
    }

    /** The column as in {@code CREATE TABLE}. */
    static String definition(SchemaObject column, Sides sides) {
        Properties properties = column.properties();
        return column.key().name() + " " + ColumnType.of(column)
                + properties
                        .text("expression")
                        .map(text -> " GENERATED ALWAYS AS (" + text + ") " + properties.required("generated"))
                        .orElse("")
                + inlinedDefault(column, sides)
                + NotNull.definition(column)
                + Identity.definition(column);
    }

    private static String inlinedDefault(SchemaObject column, Sides sides) {
        return sides.inlined().contains(defaultOf(column))
                ? " DEFAULT "
                        + sides.to()
                                .find(defaultOf(column))
                                .orElseThrow()
                                .properties()
                                .required("expression")
                : "";
    }

    private static ObjectKey defaultOf(SchemaObject column) {
        return new ObjectKey(Kind.DEFAULT, column.key().parent(), column.key().name());
    }

    /** What cannot be said in the definition. */
    static List<String> settings(SchemaObject column, Sides sides) {
        Properties properties = column.properties();
        List<String> statements = new ArrayList<>();
        if (sides.isMadeByParent(column)) {
            statements.addAll(InheritedColumn.differences(column, sides));
        } else {
            statements.addAll(NotNull.unproved(column));
        }
        statements.addAll(NotNull.comment(column));
        statements.addAll(IdentitySequence.ofNew(column, sides));
        if (properties.is("unusual_storage")) {
            statements.add(alter(column) + "SET STORAGE " + properties.required("storage"));
        }
        properties.text("compression").ifPresent(method -> statements.add(alter(column) + "SET COMPRESSION " + method));
        properties.text("statistics").ifPresent(target -> statements.add(alter(column) + "SET STATISTICS " + target));
        if (properties.is("options")) {
            statements.add(alter(column) + "SET (" + String.join(", ", properties.list("options")) + ")");
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of(drop("ALTER TABLE ", object));
    }

    /** Without what children have of it. */
    static String dropOnly(SchemaObject column) {
        return drop("ALTER TABLE ONLY ", column);
    }

    private static String drop(String alter, SchemaObject column) {
        return alter + column.key().parent() + " DROP COLUMN " + column.key().name();
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (!keepsItsValues(before, after, changed)) {
            return Optional.empty();
        }
        if (before.properties().is("inherited") && sides.isMadeByParent(after)) {
            return Optional.of(InheritedColumn.notNull(before, after, sides)
                    .and(Alteration.of(settings(before, after, without(changed, "type", "storage", "compression")))));
        }
        Alteration alteration = Identity.end(before, after);
        if (changed.contains("generated")) {
            alteration = alteration.and(Alteration.of(List.of(alter(after) + "DROP EXPRESSION")));
        }
        if (changed.contains("expression") && after.properties().is("generated")) {
            alteration = alteration.and(Alteration.of(
                    List.of(alter(after) + "SET EXPRESSION AS ("
                            + after.properties().required("expression") + ")"),
                    Hazard.REWRITES_TABLE,
                    Hazard.BLOCKS_READS,
                    Hazard.BLOCKS_WRITES));
        }
        if (changed.contains("type") || changed.contains("collation")) {
            alteration = alteration.and(ColumnType.change(before, after, sides));
        }
        return Optional.of(alteration
                .and(NotNull.changes(before, after, changed, sides))
                .and(Identity.changes(before, after, sides))
                .and(Alteration.of(settings(before, after, changed))));
    }

    private static Set<String> without(Set<String> names, String... others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(Set.of(others));
        return rest;
    }

    // What is generated is so from the beginning to the end, but a stored column may become a plain one, and from
    // PostgreSQL 17 on get another expression.
    private static boolean keepsItsValues(SchemaObject before, SchemaObject after, Set<String> changed) {
        if (!before.properties().is("generated") && !after.properties().is("generated")) {
            return true;
        }
        boolean becomesPlain = before.properties().list("generated").equals(List.of("STORED"))
                && !after.properties().is("generated");
        boolean staysAsItIs = Stream.of("generated", "type", "collation").noneMatch(changed::contains);
        boolean canBeSet = !changed.contains("expression") || after.properties().is("expression_settable");
        return becomesPlain || staysAsItIs && canBeSet;
    }

    private static List<String> settings(SchemaObject before, SchemaObject after, Set<String> changed) {
        Properties properties = after.properties();
        List<String> statements = new ArrayList<>();
        boolean isNewType = changed.contains("type");
        if (isNewType ? properties.is("unusual_storage") : changed.contains("storage")) {
            statements.add(alter(after) + "SET STORAGE " + properties.required("storage"));
        }
        if (changed.contains("compression") || isNewType && properties.is("compression")) {
            statements.add(alter(after) + "SET COMPRESSION "
                    + properties.text("compression").orElse("default"));
        }
        if (changed.contains("statistics")) {
            statements.add(alter(after) + "SET STATISTICS "
                    + properties.text("statistics").orElse("-1"));
        }
        statements.addAll(StorageOptions.changes(alter(after), before, after));
        return statements;
    }

    /** The beginning of a statement that alters a column. */
    static String alter(SchemaObject column) {
        return "ALTER TABLE " + column.key().parent() + " ALTER COLUMN "
                + column.key().name() + " ";
    }

    @Override
    public Set<Hazard> hazardsOfCreate(SchemaObject object, Sides sides) {
        Properties properties = object.properties();
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        boolean isComputed =
                properties.is("identity") || properties.list("generated").equals(List.of("STORED"));
        if (isComputed) {
            hazards.addAll(Set.of(Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES));
        } else if (properties.is("not_null") && !sides.inlined().contains(defaultOf(object))) {
            hazards.add(Hazard.MAY_FAIL);
        }
        return hazards;
    }

    @Override
    public Set<Hazard> hazardsOfDrop(SchemaObject object, Sides sides) {
        return Set.of(Hazard.LOSES_DATA);
    }

    @Override
    public boolean isMadeAnewWith(ObjectKey needed, SchemaObject object) {
        boolean isItsTable =
                needed.equals(new ObjectKey(Kind.TABLE, "", object.key().parent()));
        return isItsTable || object.properties().is("generated");
    }

    /** The kinds of what depends on a column and is to be told apart by its own. */
    static Set<ObjectKey> dependents(SchemaObject column, Set<Kind> kinds, Sides sides) {
        return sides.from().neededBy(column.key()).stream()
                .filter(key -> kinds.contains(key.kind()))
                .collect(Collectors.toSet());
    }
}
