package dev.flyback.difference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whether PostgreSQL rounds or cuts values, and does not refuse them, where a column gets another type. */
final class Narrowing {
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final TypeName NUMERIC = TypeName.of("numeric");

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint", "oid");
    private static final Set<String> FLOATS = Set.of("real", "double precision");

    /** How many decimal digits of a number are kept. */
    private static final Map<String, Integer> DIGITS = Map.of(
            "smallint", 5, "integer", 10, "bigint", 19, "oid", 10, "money", 19, "real", 6, "double precision", 15);

    /** What a time is made of. */
    private enum Part {
        DAY,
        CLOCK,
        ZONE
    }

    private static final Map<String, Set<Part>> PARTS = Map.of(
            "date", Set.of(Part.DAY),
            "timestamp without time zone", Set.of(Part.DAY, Part.CLOCK),
            "timestamp with time zone", Set.of(Part.DAY, Part.CLOCK),
            "interval", Set.of(Part.DAY, Part.CLOCK),
            "time without time zone", Set.of(Part.CLOCK),
            "time with time zone", Set.of(Part.CLOCK, Part.ZONE));

    /** What else cannot hold all that the other type can. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "inet", Set.of("cidr"),
            "json", Set.of("jsonb"),
            "text", Set.of("jsonb", "name"),
            "integer", Set.of("boolean", "bit"),
            "bigint", Set.of("bit"));

    private Narrowing() {}

    static boolean isPossible(String from, String to) {
        return isPossible(TypeName.of(from), TypeName.of(to));
    }

    private static boolean isPossible(TypeName from, TypeName to) {
        if (isNumber(to)) {
            return isNumber(from) ? isRounded(from, to) : holdsNumbers(from, to) && isRounded(NUMERIC, to);
        }
        if (PARTS.containsKey(to.base())) {
            return PARTS.containsKey(from.base()) ? isCut(from, to) : TypeName.TEXTS.contains(from.base());
        }
        return OTHERS.getOrDefault(from.base(), Set.of()).contains(to.base());
    }

    private static boolean isNumber(TypeName type) {
        return type.base().equals("numeric") || DIGITS.containsKey(type.base());
    }

    // The integers refuse a text with digits behind the point.
    private static boolean holdsNumbers(TypeName from, TypeName to) {
        return from.base().equals("jsonb") || TypeName.TEXTS.contains(from.base()) && !INTEGERS.contains(to.base());
    }

    private static boolean isRounded(TypeName from, TypeName to) {
        return FLOATS.contains(to.base())
                ? digits(to) < digits(from)
                : FLOATS.contains(from.base()) || scale(to) < scale(from);
    }

    private static int digits(TypeName number) {
        return Optional.ofNullable(DIGITS.get(number.base())).or(number::length).orElse(UNLIMITED);
    }

    private static int scale(TypeName number) {
        return switch (number.base()) {
            case "numeric" -> number.length().isPresent() ? number.scale() : UNLIMITED;
            case "money" -> 2;
            default -> 0;
        };
    }

    private static boolean isCut(TypeName from, TypeName to) {
        return !PARTS.get(to.base()).containsAll(PARTS.get(from.base())) || precision(to) < precision(from);
    }

    private static int precision(TypeName time) {
        return time.base().equals("date") ? 0 : time.length().orElse(TypeName.FINEST_SECONDS);
    }
}
