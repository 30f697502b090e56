package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Foreign tables, with the columns that they begin with. */
final class ForeignTableWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        String columns = sides.inlinedIn(object.key(), Kind.FOREIGN_COLUMN).stream()
                .map(column -> "\n    " + ForeignColumnWriter.definition(column))
                .collect(Collectors.joining(","));
        return List.of("CREATE FOREIGN TABLE " + object.key().name() + " (" + columns + (columns.isEmpty() ? "" : "\n")
                + ") SERVER " + object.properties().required("server") + ForeignOptions.with(object));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP FOREIGN TABLE " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return changed.contains("server")
                ? Optional.empty()
                : Optional.of(Alteration.of(List.of(
                        "ALTER FOREIGN TABLE " + after.key().name() + " " + ForeignOptions.changes(before, after))));
    }
}
