package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happens by itself and can be switched off: triggers, rules and event triggers. */
final class TriggerWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return Stream.concat(
                        Stream.of(object.properties().required("definition")),
                        object.properties().text("enabled").map(state -> set(object.key(), state)).stream())
                .toList();
    }

    private static String set(ObjectKey key, String state) {
        return key.kind() == Kind.EVENT_TRIGGER
                ? "ALTER EVENT TRIGGER " + key.name() + " " + state
                : "ALTER TABLE " + key.parent() + " " + state + " " + key.kind().sql() + " " + key.name();
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP " + References.withKind(object.key()));
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return changed.contains("definition")
                ? Optional.empty()
                : Optional.of(Alteration.of(List.of(
                        set(after.key(), after.properties().text("enabled").orElse("ENABLE")))));
    }
}
