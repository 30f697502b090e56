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
 * @param created the objects of {@code to} that are made
 * @param inlined the objects of {@code to} that are made in the statement of what they belong to
 * @param parked the columns whose type is dropped and made anew
 */
record Sides(
        DatabaseSchema from, DatabaseSchema to, Set<ObjectKey> created, Set<ObjectKey> inlined, Set<ObjectKey> parked) {
    /** What is made in the statement that makes an object, of one kind. */
    List<SchemaObject> inlinedIn(ObjectKey owner, Kind kind) {
        return members(owner, kind)
                .filter(member -> inlined.contains(member.key()))
                .sorted(Comparator.comparing(SchemaObject::position).thenComparing(SchemaObject::key))
                .toList();
    }

    /** How a table of {@code to} is tied to its parents, in their order. */
    List<SchemaObject> parents(ObjectKey table) {
        return to.neededBy(table).stream()
                .filter(key -> key.kind() == Kind.INHERITANCE && key.name().equals(table.name()))
                .map(key -> to.find(key).orElseThrow())
                .sorted(Comparator.comparing(SchemaObject::position))
                .toList();
    }

    /** Whether PostgreSQL does to an object what is done to that of the parent table: not while a table is being attached. */
    boolean isMadeByParent(SchemaObject object) {
        ObjectKey table = new ObjectKey(
                Kind.TABLE,
                "",
                object.properties().text("table").orElse(object.key().parent()));
        return object.properties().is("inherited")
                && parents(table).stream()
                        .map(SchemaObject::key)
                        .anyMatch(parent -> !created.contains(parent) || inlined.contains(parent));
    }

    /** What belongs to a table of {@code to}, of one kind. */
    Stream<SchemaObject> members(ObjectKey owner, Kind kind) {
        return to.neededBy(owner).stream()
                .filter(key -> key.kind() == kind && key.parent().equals(owner.name()))
                .map(key -> to.find(key).orElseThrow());
    }
}
