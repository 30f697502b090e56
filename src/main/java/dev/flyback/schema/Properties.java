package dev.flyback.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is to be known of an object beside its name: a list of texts for each property. A text is a list of one; a
 * property that holds is the list of {@code true}; one that does not is not there.
 *
 * @param values by the names that the reader's queries give them
 */
public record Properties(SortedMap<String, List<String>> values) {
    /** What a comment and the rights of others are called, which objects of most kinds have. */
    public static final String COMMENT = "comment";

    public static final String PRIVILEGES = "privileges";

    /** Copies what it is given. */
    public Properties {
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * A property that is one text.
     *
     * @param name the property
     * @return the text, or nothing if the object has no such property
     */
    public Optional<String> text(String name) {
        return list(name).stream().findFirst();
    }

    /**
     * A property that has to be there.
     *
     * @param name the property
     * @return its text
     * @throws java.util.NoSuchElementException if the object has no such property
     */
    public String required(String name) {
        return text(name)
                .orElseThrow(() -> new java.util.NoSuchElementException("no property " + name + ": " + values));
    }

    /**
     * A property of several texts.
     *
     * @param name the property
     * @return the texts in their order; none if the object has no such property
     */
    public List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Whether a property holds.
     *
     * @param name the property
     * @return true if the object has it
     */
    public boolean is(String name) {
        return values.containsKey(name);
    }

    /**
     * The names of the properties that two objects do not have in common.
     *
     * @param other those of the other object
     * @return each name that one of them has, with another value than the other or without one there
     */
    public Set<String> differences(Properties other) {
        if (values == other.values) {
            return Set.of();
        }
        return Stream.concat(values.keySet().stream(), other.values.keySet().stream())
                // An empty list is not the same as none: rights that were all taken back.
                .filter(name -> !Objects.equals(values.get(name), other.values.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The same properties and one more, or with another value.
     *
     * @param name the property
     * @param text its text
     * @return all of them
     */
    public Properties with(String name, String text) {
        TreeMap<String, List<String>> more = new TreeMap<>(values);
        more.put(name, List.of(text));
        return new Properties(more);
    }

    /**
     * The same properties but for some.
     *
     * @param names those to leave out
     * @return the others
     */
    public Properties without(Set<String> names) {
        return new Properties(values.entrySet().stream()
                .filter(entry -> !names.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
    }
}
