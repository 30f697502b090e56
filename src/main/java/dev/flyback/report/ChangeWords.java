package dev.flyback.report;

import dev.flyback.difference.Change;
import dev.flyback.difference.Fate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes of a schema as text. */
public final class ChangeWords {
    private ChangeWords() {}

    /**
     * One line for each object: {@code +} for one that comes, {@code -} for one that goes, {@code ~} for one that changes.
     *
     * @param changes the changes, in their order
     * @return the lines; an object that is dropped and made anew is one that changes
     */
    public static String of(List<Change> changes) {
        Map<String, Fate> fates = new LinkedHashMap<>();
        changes.forEach(change ->
                fates.merge(object(change), change.fate(), (one, other) -> one == other ? one : Fate.CHANGES));
        return fates.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String object(Change change) {
        return change.key() + change.newName().map(name -> " -> " + name).orElse("");
    }

    private static String line(String object, Fate fate) {
        return switch (fate) {
            case COMES -> "  + " + object + "\n";
            case GOES -> "  - " + object + "\n";
            case CHANGES -> "  ~ " + object + "\n";
            case IS_REBUILT -> "  ~ " + object + " (rebuilt as it is)\n";
        };
    }
}
