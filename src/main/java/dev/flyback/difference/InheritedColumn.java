package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a column that a table has from its parent has otherwise than the parent's. */
final class InheritedColumn {
    private InheritedColumn() {}

    /** What has to be said after the parent's column has been passed on. */
    static List<String> differences(SchemaObject column, Sides sides) {
        List<String> statements = new ArrayList<>();
        if (isNotNullItself(column, sides.to())) {
            statements.add(ColumnWriter.alter(column) + "SET NOT NULL");
        }
        Optional<String> value = defaultOf(column, sides.to());
        boolean isOther = origins(column, sides.to()).stream()
                .noneMatch(origin -> defaultOf(origin, sides.to()).equals(value));
        if (isOther && !column.properties().is("generated")) {
            statements.add(ColumnWriter.alter(column)
                    + value.map(expression -> "SET DEFAULT " + expression).orElse("DROP DEFAULT"));
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

    private static List<SchemaObject> origins(SchemaObject column, DatabaseSchema schema) {
        return column.needs().stream()
                .filter(key -> key.kind() == Kind.COLUMN
                        && key.name().equals(column.key().name()))
                .map(key -> schema.find(key).orElseThrow())
                .toList();
    }
}
