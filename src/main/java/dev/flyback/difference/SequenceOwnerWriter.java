package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which column a sequence goes with. */
final class SequenceOwnerWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        List<String> statements = new ArrayList<>();
        statements.add(alter(object) + table(object) + "." + column(object));
        if (isSerialNow(object, sides)) {
            statements.add("SELECT setval(" + sequence(object) + ", max(" + column(object) + ")) FROM " + table(object)
                    + " HAVING max(" + column(object) + ") > 0");
        }
        return statements;
    }

    // A new sequence of a column that has values goes on behind them.
    private static boolean isSerialNow(SchemaObject object, Sides sides) {
        ObjectKey sequence = new ObjectKey(Kind.SEQUENCE, "", object.key().name());
        ObjectKey owner = new ObjectKey(Kind.COLUMN, table(object), column(object));
        ObjectKey value = new ObjectKey(Kind.DEFAULT, table(object), column(object));
        String next = "nextval(" + sequence(object) + "::regclass)";
        return sides.from().find(sequence).isEmpty()
                && sides.from().find(owner).isPresent()
                && sides.to().find(value).stream()
                        .anyMatch(found ->
                                found.properties().required("expression").equals(next));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of(alter(object) + "NONE");
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return Optional.of(Alteration.of(create(after, sides)));
    }

    private static String alter(SchemaObject object) {
        return "ALTER SEQUENCE " + object.key().name() + " OWNED BY ";
    }

    private static String sequence(SchemaObject object) {
        return Literal.of(object.key().name());
    }

    private static String table(SchemaObject object) {
        return object.properties().required("table");
    }

    private static String column(SchemaObject object) {
        return object.properties().required("column");
    }
}
