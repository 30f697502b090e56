package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What has a name of its own that can be another one. */
final class Nameable {
    private static final Set<Kind> NAMELESS = EnumSet.of(
            Kind.EXTENSION,
            Kind.CAST,
            Kind.TRANSFORM,
            Kind.OPERATOR,
            Kind.USER_MAPPING,
            Kind.DEFAULT,
            Kind.SEQUENCE_OWNER,
            Kind.INHERITANCE,
            Kind.VIEW_COLUMN,
            Kind.PUBLICATION_TABLE,
            Kind.PUBLICATION_SCHEMA,
            Kind.DEFAULT_PRIVILEGES);

    private Nameable() {}

    /** All of them that a schema holds. */
    static Set<ObjectKey> in(DatabaseSchema schema) {
        Set<ObjectKey> keys = new TreeSet<>();
        Stream.concat(schema.objects().keySet().stream(), EnumLabels.of(schema))
                .filter(key -> !NAMELESS.contains(key.kind()))
                .forEach(keys::add);
        return keys;
    }
}
