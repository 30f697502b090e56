package dev.flyback.difference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type as PostgreSQL writes it, taken apart.
 *
 * @param base the name without modifiers: {@code timestamp with time zone}
 * @param modifiers its numbers: 10 and 2 of {@code numeric(10,2)}
 * @param isArray whether it is an array of that
 */
record TypeName(String base, List<Integer> modifiers, boolean isArray) {
    /** The types of characters, to which all others are assigned and from which they are cast. */
    static final Set<String> TEXTS = Set.of("text", "character varying", "character");

    /** The digits behind a second's point that a time has where it names none. */
    static final int FINEST_SECONDS = 6;

    private static final Pattern MODIFIED = Pattern.compile("([^\"(]+)\\(([^)]*)\\)([^\"]*)");
    private static final Pattern NUMBERS = Pattern.compile("-?\\d+(,-?\\d+)?");
    private static final String ARRAY = "[]";

    static TypeName of(String text) {
        if (text.endsWith(ARRAY)) {
            TypeName element = of(text.substring(0, text.length() - ARRAY.length()));
            return new TypeName(element.base, element.modifiers, true);
        }
        Matcher modified = MODIFIED.matcher(text);
        return modified.matches()
                ? new TypeName(modified.group(1) + modified.group(3), numbers(modified.group(2)), false)
                : new TypeName(text, List.of(), false);
    }

    private static List<Integer> numbers(String modifiers) {
        return NUMBERS.matcher(modifiers).matches()
                ? Stream.of(modifiers.split(",")).map(Integer::valueOf).toList()
                : List.of();
    }

    /** Its length, or all its digits. */
    Optional<Integer> length() {
        return modifiers.stream().findFirst();
    }

    /** The digits behind the point, where a length is given. */
    int scale() {
        return modifiers.size() > 1 ? modifiers.get(1) : 0;
    }
}
