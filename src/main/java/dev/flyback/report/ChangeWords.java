package dev.flyback.report;

import dev.flyback.difference.Action;
import dev.flyback.difference.Change;
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
        Map<String, String> signs = new LinkedHashMap<>();
        changes.forEach(change -> signs.merge(object(change), sign(change.action()), (one, other) -> "~"));
        return signs.entrySet().stream()
                .map(entry -> "  " + entry.getValue() + " " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String object(Change change) {
        return change.key() + change.newName().map(name -> " -> " + name).orElse("");
    }

    private static String sign(Action action) {
        return switch (action) {
            case CREATE -> "+";
            case DROP -> "-";
            case ALTER -> "~";
        };
    }
}
