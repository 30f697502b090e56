package dev.flyback.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as SQL writes it, taken apart at its dots.
 *
 * @param parts as they are written, the object's own name last; at least one
 * @param arguments what a function's name ends with: {@code (integer)}; empty for all others
 */
public record SqlName(List<String> parts, String arguments) {
    private static final Pattern PART = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^\".(]*");

    /** Copies what it is given. */
    public SqlName {
        parts = List.copyOf(parts);
    }

    /**
     * Takes a name apart.
     *
     * @param text the name
     * @return its parts
     */
    public static SqlName of(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int end = -1;
        do {
            part.find(end + 1);
            parts.add(part.group().strip());
            end = part.end();
        } while (end < text.length() && text.charAt(end) == '.');
        return new SqlName(parts, text.substring(end));
    }

    /**
     * Another name beside it.
     *
     * @param name an object's name; with its schema, it stands for itself
     * @return the name, in the schema of this one where it names none
     */
    public String sibling(String name) {
        return of(name).parts().size() > 1 ? name : qualifier() + name;
    }

    /**
     * The object's own name.
     *
     * @return the last part
     */
    public String last() {
        return parts.get(parts.size() - 1);
    }

    /** All that stands before the object's own name, dots included. */
    String qualifier() {
        return parts.subList(0, parts.size() - 1).stream()
                .map(part -> part + ".")
                .reduce("", String::concat);
    }

    /** The parts without quotes; what is not quoted in small letters, as PostgreSQL takes it. */
    List<String> plain() {
        return parts.stream().map(SqlName::plain).toList();
    }

    private static String plain(String part) {
        return part.startsWith("\"")
                ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                : part.toLowerCase(Locale.ROOT);
    }

    /**
     * Whether this can be another one, written shorter.
     *
     * @param other the other one
     * @return true for {@code tenant} and {@code public.tenant}
     */
    public boolean isShortFor(SqlName other) {
        int missing = other.parts.size() - parts.size();
        return missing >= 0 && plain().equals(other.plain().subList(missing, other.parts.size()));
    }
}
