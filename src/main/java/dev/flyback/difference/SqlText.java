package dev.flyback.difference;

import java.util.List;
import java.util.stream.Collectors;

/** Changes as a script. */
public final class SqlText {
    private SqlText() {}

    /**
     * Writes a script.
     *
     * @param changes the changes, in their order
     * @return what they can do, a comment for each, and then their statements with semicolons
     */
    public static String of(List<Change> changes) {
        return hazards(changes) + statements(changes);
    }

    /**
     * Writes what changes can do.
     *
     * @param changes the changes, in their order
     * @return a comment for each that can do something
     */
    public static String hazards(List<Change> changes) {
        return changes.stream()
                .filter(change -> !change.hazards().isEmpty())
                .map(change -> "-- " + change.words() + ": " + Hazard.words(change.hazards()) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Writes what changes run.
     *
     * @param changes changes that run in one transaction
     * @return their statements with semicolons
     */
    public static String statements(List<Change> changes) {
        return Transaction.statements(changes).stream()
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
    }
}
