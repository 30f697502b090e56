package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.stream.Stream;

/** The labels of enums as things that can get another name, which objects of a schema they are not. */
final class EnumLabels {
    private EnumLabels() {}

    static Stream<ObjectKey> of(DatabaseSchema schema) {
        return schema.objects().values().stream()
                .filter(object -> object.key().kind() == Kind.ENUM)
                .flatMap(object -> object.properties().list("labels").stream()
                        .map(label ->
                                new ObjectKey(Kind.ENUM_LABEL, object.key().name(), label)));
    }
}
