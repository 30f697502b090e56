package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds tables that cannot go one after the other, as their foreign keys lead from each to the other. */
final class ForeignKeyCircles {
    private final DatabaseSchema schema;
    private final Set<ObjectKey> dropped;

    ForeignKeyCircles(DatabaseSchema schema, Set<ObjectKey> dropped) {
        this.schema = schema;
        this.dropped = dropped;
    }

    /** Whether an object is a foreign key that has to go before its table does. */
    boolean contain(ObjectKey key) {
        return isForeignKey(key)
                && !schema.find(key).orElseThrow().properties().is("inherited")
                && targets(key).anyMatch(target -> leads(target, key.parent(), new HashSet<>()));
    }

    private boolean leads(String from, String to, Set<String> seen) {
        return from.equals(to)
                || seen.add(from)
                        && schema.neededBy(table(from)).stream()
                                .filter(key -> isForeignKey(key) && key.parent().equals(from))
                                .flatMap(this::targets)
                                .anyMatch(next -> leads(next, to, seen));
    }

    // Tables that stay do not have to wait for anything.
    private Stream<String> targets(ObjectKey foreignKey) {
        SchemaObject object = schema.find(foreignKey).orElseThrow();
        return object.needs().stream()
                .filter(key -> key.kind() == Kind.COLUMN)
                .map(ObjectKey::parent)
                .distinct()
                .filter(name -> !name.equals(foreignKey.parent()) && dropped.contains(table(name)));
    }

    private boolean isForeignKey(ObjectKey key) {
        return key.kind() == Kind.CONSTRAINT
                && ConstraintWriter.isForeignKey(schema.find(key).orElseThrow());
    }

    private static ObjectKey table(String name) {
        return new ObjectKey(Kind.TABLE, "", name);
    }
}
