package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column that a table has from its parent has otherwise than the parent's. */
final class InheritedColumn {
    private InheritedColumn() {}

    /** What has to be said after the parent's column has been passed on. */
    static List<String> differences(SchemaObject column, Sides sides) {
        List<String> statements = new ArrayList<>();
        if (isNotNullItself(column, sides.to())) {
            statements.add(ColumnWriter.alter(column) + "SET NOT NULL");
        }
        if (!column.properties().is("generated")) {
            statements.addAll(value(column, sides));
        }
        return statements;
    }

    static Alteration notNull(SchemaObject before, SchemaObject after, Sides sides) {
        boolean was = isNotNullItself(before, sides.from());
        boolean is = isNotNullItself(after, sides.to());
        if (is && !was) {
            return Alteration.of(
                    List.of(ColumnWriter.alter(after) + "SET NOT NULL"),
                    Hazard.SCANS_TABLE,
                    Hazard.BLOCKS_READS,
                    Hazard.BLOCKS_WRITES,
                    Hazard.MAY_FAIL);
        }
        boolean isDropped = was && !after.properties().is("not_null");
        return Alteration.of(isDropped ? List.of(ColumnWriter.alter(after) + "DROP NOT NULL") : List.of());
    }

    // The parent's default is passed on as it is when the child is made, which may be before it is changed.
    private static List<String> value(SchemaObject column, Sides sides) {
        Optional<String> wanted = defaultOf(column, sides.to());
        boolean isPassedOn = origins(column, sides.to()).stream()
                .allMatch(origin -> defaultOf(origin, sides.to()).equals(wanted) && isAlready(origin, wanted, sides));
        return isPassedOn
                ? List.of()
                : List.of(ColumnWriter.alter(column)
                        + wanted.map(expression -> "SET DEFAULT " + expression).orElse("DROP DEFAULT"));
    }

    private static boolean isAlready(SchemaObject column, Optional<String> wanted, Sides sides) {
        return sides.created().contains(column.key())
                || defaultOf(column, sides.from()).equals(wanted);
    }

    private static boolean isNotNullItself(SchemaObject column, DatabaseSchema schema) {
        return column.properties().is("not_null")
                && origins(column, schema).stream()
                        .noneMatch(origin -> origin.properties().is("not_null"));
    }

    private static Optional<String> defaultOf(SchemaObject column, DatabaseSchema schema) {
        return schema.find(new ObjectKey(
                        Kind.DEFAULT, column.key().parent(), column.key().name()))
                .map(found -> found.properties().required("expression"));
    }

    /** How a column goes from a table, where a child that has it from there may be to have it by itself. */
    static List<String> drop(SchemaObject column, Sides sides) {
        if (children(column, sides)
                .noneMatch(child -> sides.to().find(child).stream()
                        .anyMatch(after -> !after.properties().is("inherited")))) {
            return new ColumnWriter().drop(column);
        }
        List<String> statements = new ArrayList<>(List.of(ColumnWriter.dropOnly(column)));
        children(column, sides)
                .filter(child -> sides.to().find(child).isEmpty())
                .forEach(
                        child -> statements.addAll(drop(sides.from().find(child).orElseThrow(), sides)));
        return statements;
    }

    private static Stream<ObjectKey> children(SchemaObject column, Sides sides) {
        return sides.from().neededBy(column.key()).stream()
                .filter(key -> key.kind() == Kind.COLUMN
                        && key.name().equals(column.key().name()))
                .filter(key -> sides.to()
                        .find(new ObjectKey(Kind.INHERITANCE, column.key().parent(), key.parent()))
                        .isPresent());
    }

    private static List<SchemaObject> origins(SchemaObject column, DatabaseSchema schema) {
        return column.needs().stream()
                .filter(key -> key.kind() == Kind.COLUMN
                        && key.name().equals(column.key().name()))
                .map(key -> schema.find(key).orElseThrow())
                .toList();
    }
}
