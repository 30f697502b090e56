package dev.flyback.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up values: for each number another one, in the form in which PostgreSQL reads a value of the type. */
final class SeedValues {
    // What the server adds to a length to get the modifier (VARHDRSZ).
    private static final int LENGTH_OFFSET = 4;
    private static final int DEPTH = 4;

    private final Map<Long, SeedType> types;

    SeedValues(Map<Long, SeedType> types) {
        this.types = Map.copyOf(types);
    }

    /** The value of a number; that of an array or range holds values of it. */
    String text(long type, int modifier, long number) {
        return text(types.get(type), modifier, number, 0);
    }

    /** The type behind domains. */
    SeedType base(long type) {
        SeedType found = types.get(type);
        return found.form() == SeedType.Form.DOMAIN ? base(found.parts().get(0).type()) : found;
    }

    private String text(SeedType type, int modifier, long number, int depth) {
        return switch (type.form()) {
            case BASE -> base(type, modifier, number);
            case ENUM -> type.labels().get((int) (number % type.labels().size()));
            case DOMAIN -> part(type, 0, number, depth);
            // An array of a type that it is a part of has no end.
            case ARRAY -> depth > DEPTH ? "{}" : "{" + quoted(element(type, modifier, number, depth)) + "}";
            case RANGE ->
                "[" + quoted(part(type, 0, 2 * number, depth)) + "," + quoted(part(type, 0, 2 * number + 1, depth))
                        + ")";
            case MULTIRANGE -> "{" + part(type, 0, number, depth) + "}";
            case COMPOSITE ->
                Stream.iterate(0, i -> i < type.parts().size(), i -> i + 1)
                        .map(i -> quoted(part(type, i, number, depth)))
                        .collect(Collectors.joining(",", "(", ")"));
        };
    }

    // The modifier of an array is that of its elements.
    private String element(SeedType type, int modifier, long number, int depth) {
        return text(types.get(type.parts().get(0).type()), modifier, number, depth + 1);
    }

    private String part(SeedType type, int index, long number, int depth) {
        SeedType.Part part = type.parts().get(index);
        return text(types.get(part.type()), part.modifier(), number, depth + 1);
    }

    // Arrays, composite values and ranges read the same quotes.
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String base(SeedType type, int modifier, long number) {
        return switch (type.name()) {
            case "bool" -> number % 2 == 0 ? "false" : "true";
            case "numeric" -> numeric(modifier, number);
            case "date" -> LocalDate.ofEpochDay(number).toString();
            case "timestamp", "timestamptz" -> LocalDate.ofEpochDay(number) + " 12:00:00+00";
            case "time" ->
                LocalTime.ofSecondOfDay(number % LocalTime.MAX.toSecondOfDay()).toString();
            case "timetz" -> LocalTime.ofSecondOfDay(number % LocalTime.MAX.toSecondOfDay()) + "+00";
            case "interval" -> number + " seconds";
            case "uuid" -> new UUID(0, number).toString();
            case "json", "jsonb" -> "{\"seed\": " + number + "}";
            case "jsonpath" -> "$.seed" + number;
            case "xml" -> "<seed>" + number + "</seed>";
            case "bytea" -> String.format("\\x%016x", number);
            case "bit" -> bits(Math.max(modifier, 1), number);
            case "varbit" -> bits(modifier > 0 ? modifier : Short.SIZE, number);
            case "inet", "cidr" -> "10.0." + number / 256 % 256 + "." + number % 256;
            case "macaddr" -> String.format("02:00:00:00:%02x:%02x", number / 256 % 256, number % 256);
            case "macaddr8" -> String.format("02:00:00:00:00:00:%02x:%02x", number / 256 % 256, number % 256);
            case "point" -> "(" + number + ",0)";
            case "line" -> "{1,1," + number + "}";
            case "lseg", "box", "path" -> "((" + number + ",0),(" + (number + 1) + ",1))";
            case "polygon" -> "((" + number + ",0),(" + number + ",1),(" + (number + 1) + ",1))";
            case "circle" -> "<(" + number + ",0),1>";
            case "pg_lsn" -> String.format("0/%X", number);
            case "tid" -> "(0," + number + ")";
            case "pg_snapshot", "txid_snapshot" -> number + ":" + number + ":";
            case "char" -> Character.toString('a' + (int) (number % 26));
            case "hstore" -> "seed=>" + number;
            default -> type.isText() ? digits(modifier, number) : Long.toString(number);
        };
    }

    // The modifier holds precision and scale (numeric_typmod in PostgreSQL's numeric.c); a scale has eleven signed
    // bits.
    private static String numeric(int modifier, long number) {
        if (modifier < LENGTH_OFFSET) {
            return Long.toString(number);
        }
        int precision = (modifier - LENGTH_OFFSET) >> 16 & 0xffff;
        int scale = ((modifier - LENGTH_OFFSET & 0x7ff) ^ 1024) - 1024;
        BigInteger digits = BigInteger.valueOf(number).mod(BigInteger.TEN.pow(precision));
        return new BigDecimal(digits, scale).toPlainString();
    }

    // Digits can become values of many other types, where a column gets one.
    private static String digits(int modifier, long number) {
        String digits = Long.toString(number);
        int length = modifier < LENGTH_OFFSET ? digits.length() : modifier - LENGTH_OFFSET;
        return digits.substring(Math.max(0, digits.length() - length));
    }

    private static String bits(int length, long number) {
        String digits = "0".repeat(length) + Long.toBinaryString(number);
        return digits.substring(digits.length() - length);
    }
}
