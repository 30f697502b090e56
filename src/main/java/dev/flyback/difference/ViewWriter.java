package dev.flyback.difference;

import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Views. */
final class ViewWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of("CREATE " + definition(object));
    }

    private static String definition(SchemaObject view) {
        return "VIEW " + view.key().name() + StorageOptions.with(view) + " AS\n"
                + view.properties().required("definition");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP VIEW " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (changed.equals(Set.of("options"))) {
            return Optional.of(Alteration.of(
                    StorageOptions.changes("ALTER VIEW " + after.key().name() + " ", before, after)));
        }
        return isContinued(before.properties(), after.properties())
                ? Optional.of(Alteration.of(List.of("CREATE OR REPLACE " + definition(after))))
                : Optional.empty();
    }

    private static boolean isContinued(Properties before, Properties after) {
        List<String> old = before.list("columns");
        List<String> wanted = after.list("columns");
        return old.size() <= wanted.size() && old.equals(wanted.subList(0, old.size()));
    }
}
