package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What columns hold where nothing is given. */
final class DefaultWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of(column(object) + "SET DEFAULT " + object.properties().required("expression"));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of(column(object) + "DROP DEFAULT");
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return Optional.of(Alteration.of(create(after, sides)));
    }

    // Each child has a default of its own.
    private static String column(SchemaObject object) {
        return "ALTER TABLE ONLY " + object.key().parent() + " ALTER COLUMN "
                + object.key().name() + " ";
    }
}
