package dev.flyback.report;

import dev.flyback.difference.Change;
import dev.flyback.difference.Fate;
import dev.flyback.difference.PropertyChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of a schema as text. */
public final class ChangeWords {
    // What is longer, the body of a function say, is not for one line.
    private static final int LONGEST = 120;
    private static final List<String> TRUE = List.of("true");

    private ChangeWords() {}

    /**
     * One line for each object: {@code +} for one that comes, {@code -} for one that goes, {@code ~} for one that changes,
     * with what of it is to be another.
     *
     * @param changes the changes, in their order
     * @return the lines; an object that is dropped and made anew is one that changes
     */
    public static String of(List<Change> changes) {
        Map<String, List<Change>> objects = new LinkedHashMap<>();
        changes.forEach(change -> objects.computeIfAbsent(object(change), name -> new ArrayList<>())
                .add(change));
        return objects.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String object(Change change) {
        return change.key() + change.newName().map(name -> " -> " + name).orElse("");
    }

    private static String line(String object, List<Change> changes) {
        Fate fate = changes.stream()
                .map(Change::fate)
                .reduce((one, other) -> one == other ? one : Fate.CHANGES)
                .orElseThrow();
        return switch (fate) {
            case COMES -> "  + " + object + "\n";
            case GOES -> "  - " + object + "\n";
            case CHANGES -> "  ~ " + object + differences(changes) + "\n";
            case IS_REBUILT -> "  ~ " + object + " (rebuilt as it is)\n";
        };
    }

    private static String differences(List<Change> changes) {
        String words = changes.stream()
                .flatMap(change -> change.differences().stream())
                .distinct()
                .map(ChangeWords::difference)
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String difference(PropertyChange change) {
        String name = change.property().replace('_', ' ');
        return isLong(change.before()) || isLong(change.after()) ? name : name + ": " + values(change);
    }

    private static boolean isLong(List<String> texts) {
        return texts.stream().anyMatch(text -> text.length() > LONGEST || text.contains("\n"));
    }

    private static String values(PropertyChange change) {
        List<String> before = change.before();
        List<String> after = change.after();
        if (before.size() > 1 || after.size() > 1) {
            return items(before, after);
        }
        boolean isYesOrNo = before.isEmpty() && after.equals(TRUE) || before.equals(TRUE) && after.isEmpty();
        String none = isYesOrNo ? "no" : "none";
        return value(before, isYesOrNo, none) + " -> " + value(after, isYesOrNo, none);
    }

    private static String value(List<String> texts, boolean isYesOrNo, String none) {
        return texts.isEmpty() ? none : isYesOrNo ? "yes" : texts.get(0);
    }

    private static String items(List<String> before, List<String> after) {
        if (new HashSet<>(before).equals(new HashSet<>(after))) {
            return "another order";
        }
        return Stream.concat(
                        before.stream().filter(item -> !after.contains(item)).map(item -> "- " + item),
                        after.stream().filter(item -> !before.contains(item)).map(item -> "+ " + item))
                .collect(Collectors.joining(", "));
    }
}
