package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts those changes that write a table anew, with all that they depend on, from those that do not, so that nothing else
 * is locked meanwhile.
 */
final class Rewrites {
    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Map<String, String> groups = new HashMap<>();

    Rewrites(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Parts changes.
     *
     * @param changes in an order in which they can run
     * @return first those that write nothing anew, then the others, each list of those that belong together; none is empty
     */
    List<List<Change>> apart(List<Change> changes) {
        groups.clear();
        Set<ObjectKey> changed = changes.stream().map(Change::key).collect(Collectors.toSet());
        Set<String> made = changes.stream()
                .filter(change -> change.action() != Action.ALTER)
                .map(change -> change.key().name())
                .collect(Collectors.toSet());
        // A check that is there only in between is in neither schema.
        changed.forEach(key -> join(key, key.parent()));
        Stream.of(from, to)
                .flatMap(schema -> schema.objects().values().stream())
                // What is made in the statement of what it belongs to is no change of its own.
                .filter(object -> changed.contains(object.key())
                        || made.contains(object.key().parent())
                        || object.needs().stream().anyMatch(changed::contains))
                .forEach(object -> join(object, changed));
        Set<String> rewriting = changes.stream()
                .filter(change -> change.hazards().contains(Hazard.REWRITES_TABLE))
                .map(this::group)
                .collect(Collectors.toSet());
        Map<String, List<Change>> parts = new LinkedHashMap<>();
        parts.put("", new ArrayList<>());
        for (Change change : changes) {
            String group = group(change);
            parts.computeIfAbsent(rewriting.contains(group) ? group : "", name -> new ArrayList<>())
                    .add(change);
        }
        return parts.values().stream().filter(part -> !part.isEmpty()).toList();
    }

    private String group(Change change) {
        return first(change.key().toString());
    }

    // With its table and those of the columns that it needs, what it needs and is changed too, and what had its name.
    private void join(SchemaObject object, Set<ObjectKey> changed) {
        ObjectKey key = object.key();
        join(key, Recipes.table(object));
        ChangeGraph.relationName(object).ifPresent(name -> join(key, name));
        object.needs().forEach(needed -> join(key, needed.parent()));
        object.needs().stream().filter(changed::contains).forEach(needed -> join(key, needed.toString()));
    }

    private void join(ObjectKey key, String other) {
        if (!other.isEmpty()) {
            groups.put(first(key.toString()), first(other));
        }
    }

    private String first(String name) {
        String group = name;
        while (!groups.getOrDefault(group, group).equals(group)) {
            group = groups.get(group);
        }
        return group;
    }
}
