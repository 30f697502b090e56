package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The sequence of an identity column as others see it: its name, comment and privileges. */
final class IdentitySequence {
    private IdentitySequence() {}

    /** As among the options of the column; nothing if PostgreSQL gives the name. */
    static List<String> name(SchemaObject column) {
        return column.properties().list("sequence_name").stream()
                .map(name -> "SEQUENCE NAME " + name)
                .toList();
    }

    /** What cannot be said where the column is made. */
    static List<String> ofNew(SchemaObject column, Sides sides) {
        return column.properties().is("identity")
                ? Annotations.ofNew(sequence(column, called(column), sides), sides)
                : List.of();
    }

    static List<String> changes(SchemaObject before, SchemaObject after, Sides sides) {
        List<String> statements = new ArrayList<>();
        boolean isNamed =
                before.properties().is("sequence_name") || after.properties().is("sequence_name");
        if (isNamed && !called(before).equals(called(after))) {
            statements.add("ALTER SEQUENCE " + called(before) + " RENAME TO "
                    + SqlName.of(called(after)).last());
        }
        String name = isNamed ? called(after) : called(before);
        statements.addAll(Annotations.changes(sequence(before, name, sides), sequence(after, name, sides), sides));
        return statements;
    }

    private static String called(SchemaObject column) {
        return column.properties().required("sequence_called");
    }

    // Default privileges are those of the schema of its table.
    private static SchemaObject sequence(SchemaObject column, String name, Sides sides) {
        TreeMap<String, List<String>> values = new TreeMap<>();
        for (String property : Annotations.PROPERTIES) {
            if (column.properties().is("sequence_" + property)) {
                values.put(property, column.properties().list("sequence_" + property));
            }
        }
        Set<ObjectKey> needs = sides.to()
                .find(new ObjectKey(Kind.TABLE, "", column.key().parent()))
                .orElseThrow()
                .needs();
        return new SchemaObject(new ObjectKey(Kind.SEQUENCE, "", name), 0, new Properties(values), needs, Set.of());
    }
}
