package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Enum types. */
final class EnumWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of("CREATE TYPE " + object.key().name() + " AS ENUM ("
                + labels(object).stream().map(Literal::of).collect(Collectors.joining(", ")) + ")");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP TYPE " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        List<String> kept =
                labels(after).stream().filter(labels(before)::contains).toList();
        if (kept.equals(labels(before))) {
            return Optional.of(Alteration.of(additions(before, after), Hazard.NEW_ENUM_VALUE));
        }
        return TypeReplacement.isPossible(before, sides)
                ? Optional.of(new TypeReplacement(before, after, sides)
                        .by(create(after, sides), kept.size() < labels(before).size()))
                : Optional.empty();
    }

    // Each new label comes behind the one before it, which is an old one or was added just now.
    private static List<String> additions(SchemaObject before, SchemaObject after) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < labels(after).size(); i++) {
            String label = labels(after).get(i);
            if (!labels(before).contains(label)) {
                statements.add("ALTER TYPE " + after.key().name() + " ADD VALUE " + Literal.of(label)
                        + place(i, labels(before), labels(after)));
            }
        }
        return statements;
    }

    private static String place(int index, List<String> before, List<String> after) {
        if (index > 0) {
            return " AFTER " + Literal.of(after.get(index - 1));
        }
        return before.isEmpty() ? "" : " BEFORE " + Literal.of(before.get(0));
    }

    private static List<String> labels(SchemaObject object) {
        return object.properties().list("labels");
    }
}
