package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schemas. Of {@code public}, {@code revoked} are the rights that it has in a new database and no longer has here. */
final class SchemaWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of("CREATE SCHEMA " + object.key().name());
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP SCHEMA " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return Optional.of(Alteration.of(Annotations.privileges(
                after.key(),
                after.properties().list("revoked"),
                before.properties().list("revoked"))));
    }
}
