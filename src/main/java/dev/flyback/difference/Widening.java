package dev.flyback.difference;

import java.util.List;
import java.util.Set;

/** Tells whether every value of a type becomes one of another type, so that no row can stop a column from getting it. */
final class Widening {
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final List<String> FLOATS = List.of("real", "double precision");
    private static final Set<String> LENGTHS = Set.of("character", "character varying");
    private static final String NUMERIC = "numeric";
    private static final Set<String> BITS = Set.of("bit", "bit varying");

    private Widening() {}

    static boolean isSure(String from, String to) {
        return isSure(TypeName.of(from), TypeName.of(to));
    }

    private static boolean isSure(TypeName from, TypeName to) {
        if (from.isArray() != to.isArray()) {
            return false;
        }
        if (to.length().isEmpty() && Set.of("text", "character varying").contains(to.base())) {
            return true;
        }
        if (to.base().equals(NUMERIC)) {
            return fitsNumeric(from, to);
        }
        if (LENGTHS.contains(to.base())) {
            return LENGTHS.contains(from.base()) && isShorter(from, to);
        }
        if (from.base().equals(to.base())) {
            return !BITS.contains(to.base())
                    || isShorter(from, to) && !to.base().equals("bit");
        }
        return isBefore(INTEGERS, from, to)
                || isBefore(FLOATS, from, to)
                || INTEGERS.contains(from.base()) && FLOATS.contains(to.base());
    }

    private static boolean isBefore(List<String> sizes, TypeName from, TypeName to) {
        return sizes.contains(from.base()) && sizes.indexOf(from.base()) < sizes.indexOf(to.base());
    }

    private static boolean isShorter(TypeName from, TypeName to) {
        return to.length().isEmpty()
                || from.length().isPresent()
                        && from.length().get() <= to.length().get();
    }

    private static boolean fitsNumeric(TypeName from, TypeName to) {
        if (to.length().isEmpty()) {
            return from.base().equals(NUMERIC) || INTEGERS.contains(from.base()) || FLOATS.contains(from.base());
        }
        int places = to.length().get() - to.scale();
        return switch (from.base()) {
            case "smallint" -> places >= 5;
            case "integer" -> places >= 10;
            case "bigint" -> places >= 19;
            case NUMERIC ->
                from.length().isPresent()
                        && from.length().get() - from.scale() <= places
                        // What is rounded up can take one place more.
                        && from.scale() <= to.scale();
            default -> false;
        };
    }
}
