package dev.flyback.verify;

import dev.flyback.database.QualifiedName;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.Set;
import java.util.function.Predicate;

/** What is in a database because flyback is: no part of its users' schema. */
public final class HistoryObjects {
    private HistoryObjects() {}

    /**
     * Finds the history table, in whatever schema.
     *
     * @param historyTable its name
     * @return whether an object is it
     */
    public static Predicate<ObjectKey> of(String historyTable) {
        Set<String> ends = Set.of("." + historyTable, "." + QualifiedName.quote(historyTable));
        return key -> key.kind() == Kind.TABLE && ends.stream().anyMatch(key.name()::endsWith);
    }
}
