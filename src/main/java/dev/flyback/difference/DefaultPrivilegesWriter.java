package dev.flyback.difference;

import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What others may do with objects that a role will make: a set of grants for a role, a kind and perhaps a schema. */
final class DefaultPrivilegesWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        Properties properties = object.properties();
        return changes(object, properties.list("initial"), properties.list("granted"));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        Properties properties = object.properties();
        return changes(object, properties.list("granted"), properties.list("initial"));
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return Optional.of(Alteration.of(changes(
                after, before.properties().list("granted"), after.properties().list("granted"))));
    }

    private static List<String> changes(SchemaObject object, List<String> before, List<String> after) {
        Properties properties = object.properties();
        return Privilege.changes(before, after, "", " ON " + properties.required("objects")).stream()
                .map(change -> "ALTER DEFAULT PRIVILEGES " + properties.required("scope") + " " + change)
                .toList();
    }
}
