package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Functions and procedures. */
final class RoutineWriter implements ObjectWriter {
    // What a body in a string names, PostgreSQL does not know as a dependency: it may come later.
    static final String BODIES_UNCHECKED = "SET LOCAL check_function_bodies = off";

    private static final Set<String> LASTING = Set.of("signature", "result", "window");

    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of(BODIES_UNCHECKED, object.properties().required("definition"));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP " + References.withKind(object.key()));
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return changed.stream().anyMatch(LASTING::contains) || defaults(after) < defaults(before)
                ? Optional.empty()
                : Optional.of(Alteration.of(create(after, sides)));
    }

    private static int defaults(SchemaObject routine) {
        return routine.properties().text("defaults").map(Integer::parseInt).orElse(0);
    }
}
