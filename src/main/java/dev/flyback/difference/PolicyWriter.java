package dev.flyback.difference;

import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Policies of row security. */
final class PolicyWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        Properties properties = object.properties();
        return List.of("CREATE " + References.withKind(object.key())
                + (properties.is("restrictive") ? " AS RESTRICTIVE" : "")
                + " FOR " + properties.required("command") + conditions(properties));
    }

    private static String conditions(Properties properties) {
        return " TO " + String.join(", ", properties.list("roles"))
                + properties.text("using").map(text -> " USING (" + text + ")").orElse("")
                + properties
                        .text("check")
                        .map(text -> " WITH CHECK (" + text + ")")
                        .orElse("");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP " + References.withKind(object.key()));
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return changed.contains("restrictive")
                        || changed.contains("command")
                        || isGone("using", before, after)
                        || isGone("check", before, after)
                ? Optional.empty()
                : Optional.of(Alteration.of(
                        List.of("ALTER " + References.withKind(after.key()) + conditions(after.properties()))));
    }

    private static boolean isGone(String condition, SchemaObject before, SchemaObject after) {
        return before.properties().is(condition) && !after.properties().is(condition);
    }
}
