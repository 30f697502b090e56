package dev.flyback.difference;

import dev.flyback.schema.ObjectKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One step from one schema to another. An object that has to be made anew takes two: {@link Action#DROP} and
 * {@link Action#CREATE}.
 *
 * @param action what is done
 * @param key to which object
 * @param newName what it is called afterwards, if that is what is altered; without what it belongs to
 * @param statements by which SQL, at least one, each without its semicolon
 * @param hazards what that can do
 * @param fate what all changes together make of the object
 */
public record Change(
        Action action,
        ObjectKey key,
        Optional<String> newName,
        List<String> statements,
        Set<Hazard> hazards,
        Fate fate) {
    /** Copies what it is given. */
    public Change {
        statements = List.copyOf(statements);
        hazards = Set.copyOf(hazards);
    }

    /** One that leaves the name as it is, and to which there is no other. */
    public Change(Action action, ObjectKey key, List<String> statements, Set<Hazard> hazards) {
        this(action, key, Optional.empty(), statements, hazards, fate(action));
    }

    private static Fate fate(Action action) {
        return switch (action) {
            case CREATE -> Fate.COMES;
            case DROP -> Fate.GOES;
            case ALTER -> Fate.CHANGES;
        };
    }

    Change with(Fate other) {
        return new Change(action, key, newName, statements, hazards, other);
    }

    /**
     * What is done, for people.
     *
     * @return for instance {@code drop table public.tenant}
     */
    public String words() {
        return action.name().toLowerCase(Locale.ROOT) + " " + key;
    }
}
