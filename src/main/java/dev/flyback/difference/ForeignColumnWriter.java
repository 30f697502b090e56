package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns of foreign tables. They keep their places where they can, as some wrappers go by these. */
final class ForeignColumnWriter implements ObjectWriter {
    private static final Set<Kind> IN_THE_WAY_OF_A_TYPE =
            Set.of(Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.RULE, Kind.TRIGGER, Kind.FUNCTION, Kind.PROCEDURE);

    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of(alter(object) + "ADD COLUMN " + definition(object));
    }

    /** The column as in {@code CREATE FOREIGN TABLE}. */
    static String definition(SchemaObject column) {
        Properties properties = column.properties();
        return column.key().name() + " " + properties.required("type") + ForeignOptions.with(column)
                + collation(properties)
                + properties
                        .text("expression")
                        .map(text -> " GENERATED ALWAYS AS (" + text + ") " + properties.required("generated"))
                        .orElse("")
                + (properties.is("not_null") ? " NOT NULL" : "");
    }

    private static String collation(Properties properties) {
        return properties.text("collation").map(name -> " COLLATE " + name).orElse("");
    }

    private static String alter(SchemaObject column) {
        return "ALTER FOREIGN TABLE " + column.key().parent() + " ";
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of(alter(object) + "DROP COLUMN " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (changed.contains("generated") || changed.contains("expression")) {
            return Optional.empty();
        }
        String alter = alter(after) + "ALTER COLUMN " + after.key().name() + " ";
        Properties properties = after.properties();
        boolean isOfOtherType = changed.contains("type") || changed.contains("collation");
        List<String> statements = new ArrayList<>();
        if (isOfOtherType) {
            statements.add(alter + "TYPE " + properties.required("type") + collation(properties));
        }
        if (changed.contains("not_null")) {
            statements.add(alter + (properties.is("not_null") ? "SET" : "DROP") + " NOT NULL");
        }
        if (changed.contains("options")) {
            statements.add(alter + ForeignOptions.changes(before, after));
        }
        return Optional.of(new Alteration(statements, Set.of(), isOfOtherType ? inTheWay(before, sides) : Set.of()));
    }

    private static Set<ObjectKey> inTheWay(SchemaObject column, Sides sides) {
        return sides.from().neededBy(column.key()).stream()
                .filter(key -> IN_THE_WAY_OF_A_TYPE.contains(key.kind()))
                .collect(Collectors.toSet());
    }
}
