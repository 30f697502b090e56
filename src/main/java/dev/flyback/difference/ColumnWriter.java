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

/** Columns of tables. */
final class ColumnWriter implements ObjectWriter {
    // "cannot alter type of a column used by ..." (ATExecAlterColumnType in PostgreSQL's tablecmds.c)
    private static final Set<Kind> IN_THE_WAY_OF_A_TYPE = Set.of(
            Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.RULE, Kind.TRIGGER, Kind.POLICY, Kind.FUNCTION, Kind.PROCEDURE);

    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of("ALTER TABLE " + object.key().parent() + " ADD COLUMN " + definition(object, sides));
    }

    /** The column as in {@code CREATE TABLE}. */
    static String definition(SchemaObject column, Sides sides) {
        Properties properties = column.properties();
        return column.key().name() + " " + type(properties)
                + properties
                        .text("expression")
                        .map(text -> " GENERATED ALWAYS AS (" + text + ") " + properties.required("generated"))
                        .orElse("")
                + inlinedDefault(column, sides)
                + (properties.is("not_null") ? " NOT NULL" : "");
    }

    private static String inlinedDefault(SchemaObject column, Sides sides) {
        ObjectKey key =
                new ObjectKey(Kind.DEFAULT, column.key().parent(), column.key().name());
        return sides.inlined().contains(key)
                ? " DEFAULT " + sides.to().find(key).orElseThrow().properties().required("expression")
                : "";
    }

    private static String type(Properties properties) {
        return properties.required("type")
                + properties.text("collation").map(name -> " COLLATE " + name).orElse("");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("ALTER TABLE " + object.key().parent() + " DROP COLUMN "
                + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        String alter = "ALTER TABLE " + after.key().parent() + " ALTER COLUMN "
                + after.key().name() + " ";
        List<String> statements = new ArrayList<>();
        Set<ObjectKey> inTheWay = Set.of();
        if (changed.contains("type") || changed.contains("collation")) {
            statements.add(alter + "TYPE " + type(after.properties()) + " USING "
                    + after.key().name() + "::" + after.properties().required("type"));
            inTheWay = inTheWay(before, sides);
        }
        if (changed.contains("not_null")) {
            statements.add(alter + (after.properties().is("not_null") ? "SET" : "DROP") + " NOT NULL");
        }
        return Optional.of(new Alteration(statements, Set.of(), inTheWay));
    }

    private static Set<ObjectKey> inTheWay(SchemaObject column, Sides sides) {
        return sides.from().neededBy(column.key()).stream()
                .filter(key -> IN_THE_WAY_OF_A_TYPE.contains(key.kind()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Hazard> hazardsOfDrop() {
        return Set.of(Hazard.LOSES_DATA);
    }

    @Override
    public boolean canBeMadeAnew() {
        return false;
    }
}
