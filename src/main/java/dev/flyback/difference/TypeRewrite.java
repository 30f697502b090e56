package dev.flyback.difference;

import java.util.List;
import java.util.Set;

/** Tells whether PostgreSQL has to write a table anew where a column gets another type, or only notes the type. */
final class TypeRewrite {
    private static final Set<String> LENGTHS = Set.of("character varying", "bit varying");
    private static final Set<String> PRECISIONS = Set.of(
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval");

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
        return !from.equals(to) && isNeeded(TypeName.of(from), TypeName.of(to));
    }

    private static boolean isNeeded(TypeName old, TypeName wanted) {
        if (old.isArray() || wanted.isArray()) {
            return true;
        }
        if (!old.base().equals(wanted.base())) {
            return !STORED_ALIKE.contains(List.of(old.base(), wanted.base()))
                    || wanted.length().isPresent();
        }
        if (LENGTHS.contains(old.base()) || old.base().equals("numeric")) {
            return wanted.length().isPresent() && !isWithin(old, wanted);
        }
        return !PRECISIONS.contains(old.base())
                || wanted.length()
                                .filter(digits -> digits < TypeName.FINEST_SECONDS)
                                .isPresent()
                        && !isWithin(old, wanted);
    }

    // The digits behind the point have to be as many as before.
    private static boolean isWithin(TypeName old, TypeName wanted) {
        return old.length().isPresent()
                && old.length().get() <= wanted.length().orElseThrow()
                && old.scale() == wanted.scale();
    }
}
