package dev.flyback.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All objects of a database that belong to its users, as a value: two of them can be compared. */
public final class DatabaseSchema {
    private final SortedMap<ObjectKey, SchemaObject> objects;
    private final List<String> unmodelled;
    private final Map<ObjectKey, Set<ObjectKey>> neededBy = new TreeMap<>();

    /**
     * Collects objects.
     *
     * @param objects the objects, no two with one key
     * @param unmodelled in words, what else is in the database and is not among them
     */
    public DatabaseSchema(Collection<SchemaObject> objects, List<String> unmodelled) {
        SortedMap<ObjectKey, SchemaObject> byKey = new TreeMap<>();
        objects.forEach(object -> byKey.put(object.key(), object));
        this.objects = Collections.unmodifiableSortedMap(byKey);
        this.unmodelled = List.copyOf(unmodelled);
        objects.forEach(object -> object.needs()
                .forEach(needed ->
                        neededBy.computeIfAbsent(needed, key -> new TreeSet<>()).add(object.key())));
    }

    /**
     * All objects.
     *
     * @return by their keys
     */
    public SortedMap<ObjectKey, SchemaObject> objects() {
        return objects;
    }

    /**
     * One object.
     *
     * @param key its key
     * @return the object, if there is one
     */
    public Optional<SchemaObject> find(ObjectKey key) {
        return Optional.ofNullable(objects.get(key));
    }

    /**
     * The objects that cannot be without another one.
     *
     * @param key that other one
     * @return the keys of those that need it themselves, not by way of a third
     */
    public Set<ObjectKey> neededBy(ObjectKey key) {
        return neededBy.getOrDefault(key, Set.of());
    }

    /**
     * What is in the database and is not compared.
     *
     * @return in words, such as {@code base type public.mine}
     */
    public List<String> unmodelled() {
        return unmodelled;
    }
}
