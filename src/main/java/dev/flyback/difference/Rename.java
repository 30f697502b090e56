package dev.flyback.difference;

import dev.flyback.schema.ObjectKey;
import java.util.List;
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
        return new Change(Action.ALTER, from, List.of(statement(from, to)), Set.of());
    }

    /**
     * The change back.
     *
     * @return an {@link Action#ALTER} of the new name
     */
    public Change reverse() {
        return new Change(Action.ALTER, to, List.of(statement(to, from)), Set.of());
    }

    private static String statement(ObjectKey from, ObjectKey to) {
        String name = lastPart(to.name());
        return switch (from.kind()) {
            case COLUMN, CONSTRAINT ->
                "ALTER TABLE " + from.parent() + " RENAME " + from.kind().sql() + " " + from.name() + " TO " + name;
            case DOMAIN_CONSTRAINT ->
                "ALTER DOMAIN " + from.parent() + " RENAME CONSTRAINT " + from.name() + " TO " + name;
            default -> "ALTER " + References.withKind(from) + " RENAME TO " + name;
        };
    }

    // The new name is given without its schema.
    static String lastPart(String name) {
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '"') {
                quoted = !quoted;
            } else if (name.charAt(i) == '.' && !quoted) {
                begin = i + 1;
            }
        }
        return name.substring(begin);
    }

    /** As on the command line: {@code public.tenant.name=title}. */
    @Override
    public String toString() {
        return from.qualifiedName() + "=" + lastPart(to.name());
    }
}
