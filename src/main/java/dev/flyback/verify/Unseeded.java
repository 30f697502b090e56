package dev.flyback.verify;

/**
 * A table that no row could be made up for.
 *
 * @param table its name
 * @param reason what the server said to the last try
 */
public record Unseeded(String table, String reason) {
    /** For people. */
    @Override
    public String toString() {
        return table + " gets no rows: " + reason;
    }
}
