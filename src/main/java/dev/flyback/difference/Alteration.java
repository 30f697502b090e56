package dev.flyback.difference;

import dev.flyback.schema.ObjectKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an object becomes another one and stays itself.
 *
 * @param statements the SQL, each without its semicolon
 * @param hazards what that can do
 * @param inTheWay the objects that PostgreSQL wants out of the way: they are dropped before and made anew afterwards
 */
record Alteration(List<String> statements, Set<Hazard> hazards, Set<ObjectKey> inTheWay) {
    static Alteration of(List<String> statements, Hazard... hazards) {
        return new Alteration(statements, Set.of(hazards), Set.of());
    }

    /** This one and then another one. */
    Alteration and(Alteration other) {
        return new Alteration(
                Stream.concat(statements.stream(), other.statements.stream()).toList(),
                union(hazards, other.hazards),
                union(inTheWay, other.inTheWay));
    }

    /** The same as a change of that object. */
    Change of(ObjectKey key) {
        return new Change(Action.ALTER, key, statements, hazards);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
