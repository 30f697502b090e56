package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects that one statement makes, which is their property {@code definition}, and that are made anew if they differ. */
final class DefinitionWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of(object.properties().required("definition"));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP " + References.withKind(object.key()));
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return Optional.empty();
    }
}
