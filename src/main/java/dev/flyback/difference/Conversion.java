package dev.flyback.difference;

import java.util.List;
import java.util.Set;

/**
 * How the values of one type become those of another. By assignment where PostgreSQL knows one (pg_cast): that refuses a text
 * which is too long, where an explicit cast cuts it. Between a time with its zone and one without it, an assignment goes by
 * the zone of whoever runs the script; by UTC it comes to the same for everybody, and the way back leads back.
 */
enum Conversion {
    ASSIGNMENT,
    CAST,
    BY_TEXT,
    TO_UTC,
    FROM_UTC;

    private static final String INSTANT = "timestamp with time zone";
    private static final Set<String> TO_INSTANT = Set.of("date", "timestamp without time zone");
    private static final Set<String> FROM_INSTANT =
            Set.of("date", "timestamp without time zone", "time without time zone");

    /** Types of which each is assigned to each other one. */
    private static final List<Set<String>> ASSIGNED = List.of(
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
            Set.of("numeric", "money"),
            Set.of("integer", "bigint", "oid"),
            Set.of("date", "timestamp without time zone", INSTANT),
            Set.of("time without time zone", "time with time zone"),
            Set.of("time without time zone", "interval"),
            Set.of("json", "jsonb"),
            Set.of("inet", "cidr"),
            Set.of("bit", "bit varying"));

    /** Types of which the first is assigned to the second, and not the other way round. */
    private static final Set<List<String>> ASSIGNED_ONE_WAY = Set.of(
            List.of("integer", "money"),
            List.of("bigint", "money"),
            List.of("smallint", "oid"),
            List.of("timestamp without time zone", "time without time zone"),
            List.of(INSTANT, "time without time zone"),
            List.of(INSTANT, "time with time zone"));

    /** Types that have to be cast. */
    private static final List<Set<String>> CAST_ONLY = List.of(
            Set.of("integer", "boolean"),
            Set.of("integer", "bit"),
            Set.of("bigint", "bit"),
            Set.of("jsonb", "boolean"),
            Set.of("jsonb", "smallint", "integer", "bigint", "numeric", "real", "double precision"));

    static Conversion between(String from, String to) {
        return between(TypeName.of(from), TypeName.of(to));
    }

    private static Conversion between(TypeName from, TypeName to) {
        boolean isOfOneValue = !from.isArray() && !to.isArray();
        if (isOfOneValue && from.base().equals(INSTANT) && FROM_INSTANT.contains(to.base())) {
            return TO_UTC;
        }
        if (isOfOneValue && to.base().equals(INSTANT) && TO_INSTANT.contains(from.base())) {
            return FROM_UTC;
        }
        boolean areAlike = from.isArray() == to.isArray();
        if (isText(to) || areAlike && isAssigned(from.base(), to.base())) {
            return ASSIGNMENT;
        }
        return isText(from) || areAlike && isCast(from.base(), to.base()) ? CAST : BY_TEXT;
    }

    private static boolean isText(TypeName type) {
        return TypeName.TEXTS.contains(type.base()) && !type.isArray();
    }

    private static boolean isAssigned(String from, String to) {
        return from.equals(to)
                || TypeName.TEXTS.contains(to)
                || ASSIGNED_ONE_WAY.contains(List.of(from, to))
                || isIn(ASSIGNED, from, to);
    }

    private static boolean isCast(String from, String to) {
        return TypeName.TEXTS.contains(from) || isIn(CAST_ONLY, from, to);
    }

    private static boolean isIn(List<Set<String>> families, String from, String to) {
        return families.stream().anyMatch(family -> family.contains(from) && family.contains(to));
    }

    /**
     * What {@code ALTER COLUMN ... TYPE} needs besides the type.
     *
     * @param column the column's name
     * @param type the new type
     */
    String using(String column, String type) {
        return switch (this) {
            case ASSIGNMENT -> "";
            case CAST -> " USING " + column + "::" + type;
            case BY_TEXT -> " USING " + column + "::text::" + type;
            case TO_UTC -> " USING " + column + " AT TIME ZONE 'UTC'";
            case FROM_UTC -> " USING " + column + "::timestamp AT TIME ZONE 'UTC'";
        };
    }
}
