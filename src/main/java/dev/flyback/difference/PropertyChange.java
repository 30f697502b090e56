package dev.flyback.difference;

import dev.flyback.schema.Properties;
import java.util.List;
import java.util.Set;

/**
 * A property of an object that is to be another.
 *
 * @param property its name
 * @param before its texts as they are; none where the object has no such property
 * @param after its texts as they shall be
 */
public record PropertyChange(String property, List<String> before, List<String> after) {
    // What follows from others, or is kept to write SQL with.
    private static final Set<String> INNER = Set.of(
            "aside",
            "comment_of_new",
            "expression_settable",
            "key_types",
            "name_aside",
            "not_null_called",
            "sequence_called",
            "unusual_storage");

    /** Copies what it is given. */
    public PropertyChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * What differs for people.
     *
     * @param before the properties as they are
     * @param after the properties as they shall be
     * @return each that differs, by name, but for those that follow from others
     */
    static List<PropertyChange> between(Properties before, Properties after) {
        Set<String> names = before.differences(after);
        return names.stream()
                .filter(name -> !INNER.contains(name))
                .filter(name -> !name.equals("storage") || !names.contains("type"))
                .map(name -> new PropertyChange(name, before.list(name), after.list(name)))
                .toList();
    }
}
