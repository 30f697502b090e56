package dev.flyback.schema;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * One object of a schema. Who owns it is not told: that is up to whoever runs the SQL, and so are the rights of owners.
 *
 * @param key what it is called
 * @param position its place among those of its kind and parent, where that is not to be compared but new ones are made in
 *     this order: the number of a column
 * @param properties all else that is to be known of it
 * @param needs the objects that have to be there for it to be there ({@code pg_depend}, of any type)
 * @param partOf those among them with which it goes when they go ({@code pg_depend}, types {@code a} and {@code i})
 */
public record SchemaObject(
        ObjectKey key, int position, Properties properties, Set<ObjectKey> needs, Set<ObjectKey> partOf) {
    /** Copies what it is given. */
    public SchemaObject {
        needs = Set.copyOf(needs);
        partOf = Set.copyOf(partOf);
    }

    /** The same object, in a schema that is without some that it may need. */
    SchemaObject without(Set<ObjectKey> others) {
        return new SchemaObject(key, position, properties, difference(needs, others), difference(partOf, others));
    }

    private static Set<ObjectKey> difference(Set<ObjectKey> some, Set<ObjectKey> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }

    /**
     * The same object as it is with other properties.
     *
     * @param others the properties
     * @return a new value
     */
    public SchemaObject with(Properties others) {
        return new SchemaObject(key, position, others, needs, partOf);
    }
}
