package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Range types. */
final class RangeTypeWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of("CREATE TYPE " + object.key().name() + " AS RANGE ("
                + String.join(", ", object.properties().list("range")) + ")");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP TYPE " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return Optional.empty();
    }
}
