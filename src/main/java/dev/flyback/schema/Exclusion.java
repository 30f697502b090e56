package dev.flyback.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Leaves objects out of schemas by what they are called, with all that belongs to them, and counts them. */
public final class Exclusion {
    // They say of a table what is said of it elsewhere; their names are the table's.
    private static final Set<Kind> TIES = Set.of(Kind.INHERITANCE, Kind.PUBLICATION_TABLE);

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Set<String> idle = new LinkedHashSet<>();
    private final Set<ObjectKey> excluded = new TreeSet<>();

    /**
     * Takes patterns.
     *
     * @param globs each for the whole of an object as reports print it, with or without its kind: {@code public.tmp_*};
     *     {@code *} is any text, {@code ?} one character
     */
    public Exclusion(List<String> globs) {
        globs.forEach(glob -> patterns.put(glob, pattern(glob)));
        idle.addAll(globs);
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(("\\Q" + glob + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.DOTALL);
    }

    /**
     * Leaves out.
     *
     * @param schema a schema
     * @return what is left of it, where nothing needs what is left out
     */
    public DatabaseSchema applyTo(DatabaseSchema schema) {
        Set<ObjectKey> out = new TreeSet<>();
        schema.objects().values().stream()
                .filter(object -> isMeant(object.key()))
                .forEach(object -> {
                    out.add(object.key());
                    excluded.add(object.key());
                });
        if (out.isEmpty()) {
            return schema;
        }
        boolean grows = true;
        while (grows) {
            grows = out.addAll(schema.objects().values().stream()
                    .filter(object -> belongsTo(object, out))
                    .map(SchemaObject::key)
                    .toList());
        }
        excluded.removeIf(
                key -> schema.find(key).filter(object -> belongsTo(object, out)).isPresent());
        return new DatabaseSchema(left(schema.objects().values(), out), schema.unmodelled());
    }

    private boolean isMeant(ObjectKey key) {
        List<String> fitting = patterns.entrySet().stream()
                .filter(pattern -> pattern.getValue().matcher(key.toString()).matches()
                        || pattern.getValue().matcher(key.qualifiedName()).matches())
                .map(Map.Entry::getKey)
                .toList();
        fitting.forEach(idle::remove);
        return !fitting.isEmpty();
    }

    private static boolean belongsTo(SchemaObject object, Set<ObjectKey> out) {
        return object.partOf().stream().anyMatch(out::contains)
                || TIES.contains(object.key().kind())
                        && object.needs().stream()
                                .filter(needed ->
                                        needed.name().equals(object.key().name()))
                                .anyMatch(out::contains);
    }

    private static List<SchemaObject> left(Collection<SchemaObject> objects, Set<ObjectKey> out) {
        return objects.stream()
                .filter(object -> !out.contains(object.key()))
                .map(object -> object.without(out))
                .toList();
    }

    /**
     * The patterns that have fitted nothing.
     *
     * @return as they were given
     */
    public List<String> idle() {
        return List.copyOf(idle);
    }

    /**
     * How many objects have been left out.
     *
     * @return each once, whatever number of schemas it was in, and without what belongs to it
     */
    public int count() {
        return excluded.size();
    }
}
