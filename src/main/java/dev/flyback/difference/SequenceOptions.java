package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The options of a sequence, also that of an identity column: property {@code sequence}, each as SQL writes it. */
final class SequenceOptions {
    private static final Set<String> DEFAULTS = Set.of("INCREMENT BY 1", "CACHE 1", "NO CYCLE");

    private SequenceOptions() {}

    /** Those that have to be said where a sequence of its type is made. */
    static List<String> ofNew(SchemaObject sequence) {
        Set<String> unsaid = new HashSet<>(DEFAULTS);
        if (number(sequence, "INCREMENT BY ") > 0) {
            unsaid.add("MINVALUE 1");
            unsaid.add("START WITH " + number(sequence, "MINVALUE "));
            unsaid.add("MAXVALUE " + largest(sequence.properties().required("type")));
        }
        return options(sequence).stream()
                .filter(option -> !unsaid.contains(option))
                .toList();
    }

    static List<String> changes(SchemaObject before, SchemaObject after) {
        return options(after).stream()
                .filter(option -> !options(before).contains(option))
                .toList();
    }

    /** What has to be done first where the last value would be out of new bounds. */
    static List<String> intoBounds(SchemaObject before, SchemaObject after) {
        String name = after.key().name();
        List<String> statements = new ArrayList<>();
        long smallest = number(after, "MINVALUE ");
        if (smallest > number(before, "MINVALUE ")) {
            statements.add("SELECT setval(" + Literal.of(name) + ", " + smallest + ", false) FROM " + name
                    + " WHERE last_value < " + smallest);
        }
        long largest = number(after, "MAXVALUE ");
        if (largest < number(before, "MAXVALUE ")) {
            statements.add("SELECT setval(" + Literal.of(name) + ", " + largest + ", true) FROM " + name
                    + " WHERE last_value > " + largest);
        }
        return statements;
    }

    private static long largest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static long number(SchemaObject sequence, String option) {
        return options(sequence).stream()
                .filter(text -> text.startsWith(option))
                .mapToLong(text -> Long.parseLong(text.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> options(SchemaObject sequence) {
        return sequence.properties().list("sequence");
    }
}
