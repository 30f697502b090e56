package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That a column is never null; from PostgreSQL 18 on, that is a constraint, which may have a name of its own. */
final class NotNull {
    private static final Set<String> NAMED = Set.of("not_null_name", "not_null_unproved", "not_null_no_inherit");

    // The constraint stays what it is while its name or comment changes.
    private static final Set<String> KEPT = Set.of("not_null_name", "not_null_called", "not_null_comment");

    /** All that says so. */
    static final Set<String> PROPERTIES =
            Stream.concat(Stream.of("not_null"), NAMED.stream()).collect(Collectors.toUnmodifiableSet());

    private NotNull() {}

    /** A check that proves it while others read and write; it is named by the number of the column and goes in the end. */
    static SchemaObject check(SchemaObject column, boolean isValid) {
        Properties properties =
                new Properties(new TreeMap<>(Map.of("type", List.of("c"), "definition", List.of(condition(column)))));
        return new SchemaObject(
                new ObjectKey(Kind.CONSTRAINT, column.key().parent(), "flyback_not_null_" + column.position()),
                0,
                isValid ? properties : properties.with("not_valid", "true"),
                Set.of(column.key(), new ObjectKey(Kind.TABLE, "", column.key().parent())),
                Set.of());
    }

    // As pg_get_constraintdef writes it.
    private static String condition(SchemaObject column) {
        return "CHECK ((" + column.key().name() + " IS NOT NULL))";
    }

    private static boolean isProvedByCheck(SchemaObject column, Sides sides) {
        return sides.from().objects().values().stream()
                .filter(object -> object.key().kind() == Kind.CONSTRAINT
                        && object.key().parent().equals(column.key().parent()))
                .anyMatch(check -> check.properties().required("definition").equals(condition(column))
                        && !check.properties().is("not_valid")
                        && !check.properties().is("not_enforced"));
    }

    /** As in {@code CREATE TABLE}, where all is proved. */
    static String definition(SchemaObject column) {
        Properties properties = column.properties();
        if (!properties.is("not_null") || properties.is("not_null_unproved")) {
            return "";
        }
        return properties
                        .text("not_null_name")
                        .map(name -> " CONSTRAINT " + name)
                        .orElse("")
                + " NOT NULL" + (properties.is("not_null_no_inherit") ? " NO INHERIT" : "");
    }

    /** What a new column has to be given after it is there. */
    static List<String> unproved(SchemaObject column) {
        return column.properties().is("not_null_unproved") ? List.of(constraint(column)) : List.of();
    }

    static Alteration changes(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (changed.stream().allMatch(name -> KEPT.contains(name) || !name.startsWith("not_null"))) {
            return Alteration.of(nameAndComment(before, after, changed));
        }
        if (isProvedNow(after, changed)) {
            return Alteration.of(
                            List.of("ALTER TABLE " + after.key().parent() + " VALIDATE CONSTRAINT "
                                    + after.properties().required("not_null_name")),
                            Hazard.SCANS_TABLE,
                            Hazard.MAY_FAIL)
                    .and(Alteration.of(nameAndComment(before, after, changed)));
        }
        boolean isNow = after.properties().is("not_null");
        boolean isRenamed = NAMED.stream().anyMatch(changed::contains);
        List<String> statements = new ArrayList<>();
        if (before.properties().is("not_null") && (!isNow || isRenamed)) {
            statements.add(ColumnWriter.alter(after) + "DROP NOT NULL");
        }
        if (isNow && (changed.contains("not_null") || isRenamed)) {
            boolean isPlain = NAMED.stream().noneMatch(after.properties()::is);
            statements.add(isPlain ? ColumnWriter.alter(after) + "SET NOT NULL" : constraint(after));
        }
        if (isNow && !statements.isEmpty()) {
            statements.addAll(comment(after));
        }
        Set<Hazard> hazards = isNow
                        && !statements.isEmpty()
                        && !after.properties().is("not_null_unproved")
                        && !isProvedByCheck(after, sides)
                ? Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL)
                : Set.of();
        return new Alteration(statements, hazards, statements.isEmpty() ? Set.of() : inTheWay(before, isNow, sides));
    }

    private static List<String> nameAndComment(SchemaObject before, SchemaObject after, Set<String> changed) {
        List<String> statements = new ArrayList<>();
        if (changed.contains("not_null_name") && changed.contains("not_null_called")) {
            statements.add("ALTER TABLE " + after.key().parent() + " RENAME CONSTRAINT "
                    + before.properties().required("not_null_called") + " TO "
                    + after.properties().required("not_null_called"));
        }
        if (changed.contains("not_null_comment")) {
            statements.add(commentOn(after));
        }
        return statements;
    }

    /** What a new constraint is given. */
    static List<String> comment(SchemaObject column) {
        return column.properties().is("not_null_comment") ? List.of(commentOn(column)) : List.of();
    }

    private static String commentOn(SchemaObject column) {
        return "COMMENT ON CONSTRAINT " + column.properties().required("not_null_called") + " ON "
                + column.key().parent() + " IS "
                + column.properties().text("not_null_comment").map(Literal::of).orElse("NULL");
    }

    private static boolean isProvedNow(SchemaObject after, Set<String> changed) {
        return changed.contains("not_null_unproved")
                && !changed.contains("not_null")
                && !changed.contains("not_null_name")
                && after.properties().is("not_null_name")
                && !after.properties().is("not_null_unproved");
    }

    private static String constraint(SchemaObject column) {
        Properties properties = column.properties();
        return "ALTER TABLE " + column.key().parent() + " ADD "
                + properties
                        .text("not_null_name")
                        .map(name -> "CONSTRAINT " + name + " ")
                        .orElse("")
                + "NOT NULL " + column.key().name()
                + (properties.is("not_null_no_inherit") ? " NO INHERIT" : "")
                + (properties.is("not_null_unproved") ? " NOT VALID" : "");
    }

    // A column of a primary key cannot become nullable.
    private static Set<ObjectKey> inTheWay(SchemaObject before, boolean staysNotNull, Sides sides) {
        return Stream.of(before)
                .filter(column -> !staysNotNull)
                .flatMap(column -> ColumnWriter.dependents(column, Set.of(Kind.CONSTRAINT), sides).stream())
                .filter(key -> sides.from()
                        .find(key)
                        .orElseThrow()
                        .properties()
                        .required("type")
                        .equals("p"))
                .collect(Collectors.toSet());
    }
}
