package dev.flyback.verify;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What tells two schemas apart that should be alike, object by object. */
final class Residue {
    private static final Set<Kind> COLUMNS = EnumSet.of(Kind.COLUMN, Kind.FOREIGN_COLUMN);
    private static final int LONGEST_VALUE = 60;

    private final DatabaseSchema before;
    private final DatabaseSchema after;
    private final String script;

    private Residue(DatabaseSchema before, DatabaseSchema after, String script) {
        this.before = before;
        this.after = after;
        this.script = script;
    }

    /**
     * Compares two schemas.
     *
     * @param before what there should be
     * @param after what there is
     * @param script what has led there
     * @return what differs; nothing is said of the parts of what is left or lost as a whole
     */
    static List<Observation> between(DatabaseSchema before, DatabaseSchema after, String script) {
        return new Residue(before, after, script).observations();
    }

    private List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        whole(after, before)
                .forEach(key -> observations.add(
                        new Observation(Observation.Sort.LEFT, key + " still exists after " + script)));
        whole(before, after)
                .forEach(key ->
                        observations.add(new Observation(Observation.Sort.LOST, key + " is gone after " + script)));
        before.objects()
                .forEach((key, object) -> after.find(key)
                        .map(now -> differences(object, now))
                        .filter(differences -> !differences.isEmpty())
                        .ifPresent(differences -> observations.add(new Observation(
                                Observation.Sort.CHANGED,
                                key + " is not as before after " + script + ": " + String.join("; ", differences)))));
        observations.addAll(orders());
        return observations;
    }

    // Those of one schema that the other lacks, less the parts of others among them.
    private static List<ObjectKey> whole(DatabaseSchema some, DatabaseSchema others) {
        Set<ObjectKey> missing = new TreeSet<>(some.objects().keySet());
        missing.removeAll(others.objects().keySet());
        Set<String> names = missing.stream().map(ObjectKey::name).collect(Collectors.toSet());
        return missing.stream()
                .filter(key -> !names.contains(key.parent())
                        && some.find(key).orElseThrow().partOf().stream().noneMatch(missing::contains))
                .toList();
    }

    private static List<String> differences(SchemaObject before, SchemaObject after) {
        return before.properties().differences(after.properties()).stream()
                .map(name -> difference(
                        name.replace('_', ' '),
                        before.properties().list(name),
                        after.properties().list(name)))
                .toList();
    }

    private static String difference(String name, List<String> before, List<String> after) {
        if (isYesOrNo(before) && isYesOrNo(after)) {
            return name + (after.isEmpty() ? " is no, was yes" : " is yes, was no");
        }
        String was = words(before);
        String is = words(after);
        return was.length() > LONGEST_VALUE || is.length() > LONGEST_VALUE
                ? name + " is another one"
                : name + " is " + is + ", was " + was;
    }

    private static boolean isYesOrNo(List<String> values) {
        return values.isEmpty() || values.equals(List.of("true"));
    }

    private static String words(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values).replaceAll("\\s+", " ");
    }

    private List<Observation> orders() {
        Map<String, List<String>> old = columns(before, after);
        Map<String, List<String>> now = columns(after, before);
        return old.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                .map(entry -> new Observation(
                        Observation.Sort.ORDER,
                        "the columns of " + entry.getKey() + " are in another order after " + script + ": "
                                + String.join(", ", now.get(entry.getKey()))))
                .toList();
    }

    // By tables, those columns that are on both sides.
    private static Map<String, List<String>> columns(DatabaseSchema some, DatabaseSchema others) {
        return some.objects().values().stream()
                .filter(object -> COLUMNS.contains(object.key().kind()))
                .filter(object -> others.find(object.key()).isPresent())
                .sorted(Comparator.comparing(SchemaObject::position))
                .collect(Collectors.groupingBy(
                        object -> object.key().parent(),
                        TreeMap::new,
                        Collectors.mapping(object -> object.key().name(), Collectors.toList())));
    }
}
