package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds tables that cannot go one after the other, as their foreign keys lead from each to the other. */
final class ForeignKeyCircles {
    private final DatabaseSchema schema;
    private final Set<ObjectKey> dropped;
    private final Circles<String> circles;

    ForeignKeyCircles(DatabaseSchema schema, Set<ObjectKey> dropped) {
        this.schema = schema;
        this.dropped = dropped;
        Map<String, Set<String>> ways = new TreeMap<>();
        dropped.stream()
                .filter(this::isForeignKey)
                .forEach(key -> targets(key)
                        .forEach(target -> ways.computeIfAbsent(key.parent(), absent -> new HashSet<>())
                                .add(target)));
        this.circles = new Circles<>(ways);
    }

    /** The foreign key that an object is, or that partitions have it from, if that has to go before its table does. */
    Optional<ObjectKey> opening(ObjectKey key) {
        if (!isForeignKey(key)) {
            return Optional.empty();
        }
        return schema.find(key).orElseThrow().needs().stream()
                .filter(this::isForeignKey)
                .findFirst()
                .map(this::opening)
                .orElseGet(() -> Optional.of(key).filter(this::isInACircle));
    }

    private boolean isInACircle(ObjectKey foreignKey) {
        return targets(foreignKey).anyMatch(target -> circles.haveBoth(target, foreignKey.parent()));
    }

    // Tables that stay do not have to wait for anything.
    private Stream<String> targets(ObjectKey foreignKey) {
        SchemaObject object = schema.find(foreignKey).orElseThrow();
        return object.needs().stream()
                .filter(key -> key.kind() == Kind.COLUMN)
                .map(ObjectKey::parent)
                .distinct()
                .filter(name ->
                        !name.equals(foreignKey.parent()) && dropped.contains(new ObjectKey(Kind.TABLE, "", name)));
    }

    private boolean isForeignKey(ObjectKey key) {
        return key.kind() == Kind.CONSTRAINT
                && ConstraintWriter.isForeignKey(schema.find(key).orElseThrow());
    }
}
