package dev.flyback.difference;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether PostgreSQL has to write a table anew where a column gets another type, or only notes the type. */
final class TypeRewrite {
    // "numeric(10,2)", "timestamp(3) with time zone"; arrays are always written anew.
    private static final Pattern TYPE =
            Pattern.compile("([a-z ]+)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with(?:out)? time zone)?");

    private static final Set<String> LENGTHS = Set.of("character varying", "bit varying");
    private static final Set<String> PRECISIONS = Set.of(
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval");
    private static final int FINEST = 6;

    /** Types of which the second takes the values of the first as they are stored (pg_cast, method b). */
    private static final Set<List<String>> STORED_ALIKE = Set.of(
            List.of("text", "character varying"),
            List.of("character varying", "text"),
            List.of("xml", "text"),
            List.of("xml", "character varying"),
            List.of("cidr", "inet"));

    private TypeRewrite() {}

    /** Whether the values change on the disk, by the support functions of PostgreSQL's types. */
    static boolean isNeeded(String from, String to) {
        Matcher old = TYPE.matcher(from);
        Matcher wanted = TYPE.matcher(to);
        if (from.equals(to)) {
            return false;
        }
        if (!old.matches() || !wanted.matches()) {
            return true;
        }
        if (!name(old).equals(name(wanted))) {
            return !STORED_ALIKE.contains(List.of(name(old), name(wanted))) || wanted.group(2) != null;
        }
        if (LENGTHS.contains(name(old)) || name(old).equals("numeric")) {
            return wanted.group(2) != null && !isWithin(old, wanted);
        }
        return !PRECISIONS.contains(name(old))
                || wanted.group(2) != null && number(wanted) < FINEST && !isWithin(old, wanted);
    }

    private static String name(Matcher type) {
        return type.group(1) + Objects.requireNonNullElse(type.group(4), "");
    }

    // The digits behind the point have to be as many as before.
    private static boolean isWithin(Matcher old, Matcher wanted) {
        return old.group(2) != null && number(old) <= number(wanted) && Objects.equals(old.group(3), wanted.group(3));
    }

    private static int number(Matcher type) {
        return Integer.parseInt(type.group(2));
    }
}
