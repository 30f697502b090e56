package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object that gets another name and stays itself, with its data.
 *
 * @param from what it is called
 * @param to what it is to be called
 */
public record Rename(ObjectKey from, ObjectKey to) {
    /**
     * The change itself.
     *
     * @return an {@link Action#ALTER} of the old name
     */
    public Change change() {
        return change(from, to);
    }

    /**
     * The change back.
     *
     * @return an {@link Action#ALTER} of the new name
     */
    public Change reverse() {
        return change(to, from);
    }

    /**
     * The way back.
     *
     * @return the rename that takes this one back
     */
    public Rename reversed() {
        return new Rename(to, from);
    }

    private static Change change(ObjectKey from, ObjectKey to) {
        return new Change(
                Action.ALTER,
                from,
                Optional.of(shortName(from, to)),
                new Move(from, to).statements(),
                Set.of(),
                Fate.CHANGES,
                List.of());
    }

    // Without its schema, unless that is what changes.
    private static String shortName(ObjectKey from, ObjectKey to) {
        if (to.kind() == Kind.ENUM_LABEL) {
            return to.name();
        }
        SqlName name = SqlName.of(to.name());
        return name.qualifier().equals(SqlName.of(from.name()).qualifier()) ? name.last() : to.name();
    }

    /**
     * Where it goes to.
     *
     * @return the schema, if it is another one than before
     */
    public Optional<ObjectKey> destination() {
        if (!to.parent().isEmpty()) {
            return Optional.empty();
        }
        String schema = SqlName.of(to.name()).qualifier();
        return schema.equals(SqlName.of(from.name()).qualifier())
                ? Optional.empty()
                : Optional.of(new ObjectKey(
                        Kind.SCHEMA, "", SqlName.of(to.name()).parts().get(0)));
    }

    /**
     * What a file of the desired schema has to say for it.
     *
     * @return a comment, for the line before the new name
     */
    public String hint() {
        return "-- flyback: renamed from " + shortName(to, from);
    }

    /**
     * What to say where nobody has said that it is one.
     *
     * @return words that go on with what to do if it is
     */
    public String suspicion() {
        return from + " goes, " + to + " comes; if that is another name for it";
    }

    /** As on the command line: {@code public.tenant.name=title}. */
    @Override
    public String toString() {
        return from.qualifiedName() + "=" + shortName(from, to);
    }
}
