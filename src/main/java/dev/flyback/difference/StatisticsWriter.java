package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Extended statistics. */
final class StatisticsWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return Stream.concat(
                        Stream.of(object.properties().required("definition")),
                        object.properties().is("statistics") ? Stream.of(target(object)) : Stream.empty())
                .toList();
    }

    private static String target(SchemaObject object) {
        return "ALTER STATISTICS " + object.key().name() + " SET STATISTICS "
                + object.properties().text("statistics").orElse("-1");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP STATISTICS " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        return changed.contains("definition") ? Optional.empty() : Optional.of(Alteration.of(List.of(target(after))));
    }
}
