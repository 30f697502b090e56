package dev.flyback.preview;

/**
 * Another type that a column gets.
 *
 * @param from the type that it has, as SQL writes it
 * @param to the type that it gets
 */
public record Retyping(String from, String to) {
    /**
     * What becomes of a value on the way there and back.
     *
     * @param value SQL
     * @return SQL
     */
    public String applied(String value) {
        return "CAST(CAST(" + value + " AS " + to + ") AS " + from + ")";
    }

    /**
     * Whether a value does not come back.
     *
     * @param value SQL
     * @return a condition
     */
    public String alters(String value) {
        return applied(value) + "::text IS DISTINCT FROM (" + value + ")::text";
    }
}
