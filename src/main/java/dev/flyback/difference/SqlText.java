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
        String hazards = changes.stream()
                .flatMap(change ->
                        change.hazards().stream().sorted().map(hazard -> "-- " + change.words() + ": " + hazard + "\n"))
                .collect(Collectors.joining());
        return hazards
                + Transaction.statements(changes).stream()
                        .map(statement -> statement + ";\n")
                        .collect(Collectors.joining());
    }
}
