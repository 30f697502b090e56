package dev.flyback.difference;

import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
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
 * @param differences what of an object that changes is to be another
 */
public record Change(
        Action action,
        ObjectKey key,
        Optional<String> newName,
        List<String> statements,
        Set<Hazard> hazards,
        Fate fate,
        List<PropertyChange> differences) {
    /** Copies what it is given. */
    public Change {
        statements = List.copyOf(statements);
        hazards = Set.copyOf(hazards);
        differences = List.copyOf(differences);
    }

    /** One that leaves the name as it is, and to which there is no other. */
    public Change(Action action, ObjectKey key, List<String> statements, Set<Hazard> hazards) {
        this(action, key, Optional.empty(), statements, hazards, fate(action), List.of());
    }

    private static Fate fate(Action action) {
        return switch (action) {
            case CREATE -> Fate.COMES;
            case DROP -> Fate.GOES;
            case ALTER -> Fate.CHANGES;
        };
    }

    /** The same of an object that is on both sides. */
    Change between(SchemaObject before, SchemaObject after) {
        List<PropertyChange> differences = PropertyChange.between(before.properties(), after.properties());
        boolean isSame = before.properties().equals(after.properties());
        return new Change(
                action, key, newName, statements, hazards, isSame ? Fate.IS_REBUILT : Fate.CHANGES, differences);
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
