package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** The sequence by which an identity column gets its values. */
final class Identity {
    private Identity() {}

    /** As in {@code CREATE TABLE}; nothing for other columns. */
    static String definition(SchemaObject column) {
        if (!column.properties().is("identity")) {
            return "";
        }
        List<String> options = new ArrayList<>(IdentitySequence.name(column));
        options.addAll(SequenceOptions.ofNew(column));
        return " GENERATED " + column.properties().required("identity") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    /** What has to be done before all other changes of the column. */
    static Alteration end(SchemaObject before, SchemaObject after) {
        boolean ends = before.properties().is("identity") && !after.properties().is("identity");
        return Alteration.of(ends ? List.of(ColumnWriter.alter(after) + "DROP IDENTITY") : List.of());
    }

    /** What has to be done after them. */
    static Alteration changes(SchemaObject before, SchemaObject after, Sides sides) {
        List<String> statements = new ArrayList<>();
        if (!after.properties().is("identity")) {
            return Alteration.of(statements);
        }
        if (before.properties().is("identity")) {
            List<String> words = words(before, after);
            if (!words.isEmpty()) {
                statements.add(ColumnWriter.alter(after) + String.join(" ", words));
            }
            statements.addAll(IdentitySequence.changes(before, after, sides));
        } else {
            statements.add(ColumnWriter.alter(after) + "ADD" + definition(after));
            statements.add(goOn(after));
            statements.addAll(IdentitySequence.ofNew(after, sides));
        }
        return Alteration.of(statements);
    }

    private static List<String> words(SchemaObject before, SchemaObject after) {
        List<String> words = new ArrayList<>();
        if (!before.properties().list("identity").equals(after.properties().list("identity"))) {
            words.add("SET GENERATED " + after.properties().required("identity"));
        }
        SequenceOptions.changes(before, after).forEach(option -> words.add("SET " + option));
        return words;
    }

    // The values that the column has are not given again.
    private static String goOn(SchemaObject column) {
        String name = column.key().name();
        String plain =
                name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
        String table = column.key().parent();
        return "SELECT setval(pg_get_serial_sequence(" + Literal.of(table) + ", " + Literal.of(plain) + "), max(" + name
                + ")) FROM " + table + " HAVING max(" + name + ") > 0";
    }
}
