package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The two schemas that are compared.
 *
 * @param from what there is
 * @param to what there shall be
 * @param inlined the objects of {@code to} that are made in the statement of what they belong to
 */
record Sides(DatabaseSchema from, DatabaseSchema to, Set<ObjectKey> inlined) {
    /** What is made in the statement that makes an object, of one kind. */
    List<SchemaObject> inlinedIn(ObjectKey owner, Kind kind) {
        return members(owner, kind)
                .filter(member -> inlined.contains(member.key()))
                .sorted(Comparator.comparing(SchemaObject::position).thenComparing(SchemaObject::key))
                .toList();
    }

    /** What belongs to a table of {@code to}, of one kind. */
    Stream<SchemaObject> members(ObjectKey owner, Kind kind) {
        return to.neededBy(owner).stream()
                .filter(key -> key.kind() == kind && key.parent().equals(owner.name()))
                .map(key -> to.find(key).orElseThrow());
    }
}
