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

/** Finds what is made in one statement with what it belongs to: columns with their table, defaults with their column. */
final class Inlining {
    private final DatabaseSchema to;
    private final Set<ObjectKey> created;

    Inlining(DatabaseSchema to, Set<ObjectKey> created) {
        this.to = to;
        this.created = created;
    }

    /** Each new object that is made with another new one, and that other one. */
    Map<ObjectKey, ObjectKey> find() {
        Map<ObjectKey, ObjectKey> owners = new TreeMap<>();
        for (ObjectKey key : created) {
            owner(to.find(key).orElseThrow())
                    .filter(created::contains)
                    .filter(owner -> key.kind() == Kind.INHERITANCE || !isNeededFirst(key, owner))
                    .ifPresent(owner -> owners.put(key, owner));
        }
        return owners;
    }

    private static Optional<ObjectKey> owner(SchemaObject object) {
        ObjectKey key = object.key();
        return switch (key.kind()) {
            case DOMAIN_CONSTRAINT ->
                Optional.of(new ObjectKey(Kind.DOMAIN, "", key.parent()))
                        .filter(domain -> !object.properties().is("not_valid"));
            case FOREIGN_COLUMN -> Optional.of(new ObjectKey(Kind.FOREIGN_TABLE, "", key.parent()));
            case COLUMN -> Optional.of(new ObjectKey(Kind.TABLE, "", key.parent()));
            case INHERITANCE -> Optional.of(new ObjectKey(Kind.TABLE, "", key.name()));
            case DEFAULT -> Optional.of(new ObjectKey(Kind.COLUMN, key.parent(), key.name()));
            case CONSTRAINT ->
                Optional.of(new ObjectKey(Kind.TABLE, "", key.parent()))
                        .filter(table -> ConstraintWriter.canBeginWithTable(object));
            default -> Optional.empty();
        };
    }

    // Whether something that the object needs cannot be made before the table is: a function of the table's row, say.
    private boolean isNeededFirst(ObjectKey key, ObjectKey owner) {
        ObjectKey table = key.kind() == Kind.DEFAULT ? new ObjectKey(Kind.TABLE, "", key.parent()) : owner;
        return to.find(key).stream()
                .flatMap(object -> object.needs().stream())
                .filter(need -> !need.equals(owner) && !need.equals(table) && !isColumnOf(need, table))
                .anyMatch(need -> reaches(need, table, new HashSet<>()));
    }

    private static boolean isColumnOf(ObjectKey key, ObjectKey table) {
        return key.kind() == Kind.COLUMN && key.parent().equals(table.name());
    }

    private boolean reaches(ObjectKey from, ObjectKey wanted, Set<ObjectKey> seen) {
        if (from.equals(wanted)) {
            return true;
        }
        return created.contains(from)
                && seen.add(from)
                && to.find(from).map(SchemaObject::needs).orElse(Set.of()).stream()
                        .anyMatch(need -> reaches(need, wanted, seen));
    }
}
