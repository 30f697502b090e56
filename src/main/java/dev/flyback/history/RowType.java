package dev.flyback.history;

/** What a row of the history means to flyback; Flyway knows more types, which all mean "applied". */
public enum RowType {
    /** A script was applied: {@code SQL}, and Flyway's {@code JDBC}, {@code SCRIPT} and others. */
    APPLIED,
    /** A script was undone: {@code DELETE}, and {@code UNDO_SQL} of Flyway's paid edition. */
    UNDONE,
    /** Everything up to a version counts as applied: {@code BASELINE}. */
    BASELINE,
    /** Flyway's note that it made the schema: {@code SCHEMA}. */
    SCHEMA;

    /** The type that flyback writes for a script that was applied. */
    public static final String WRITTEN_WHEN_APPLIED = "SQL";

    /**
     * The type that flyback writes for a script that was undone: the one marker that every stock Flyway
     * since 9.22 understands.
     */
    public static final String WRITTEN_WHEN_UNDONE = "DELETE";

    /**
     * Reads the column {@code type}.
     *
     * @param text what stands there
     * @return what it means
     */
    public static RowType of(String text) {
        return switch (text) {
            case "DELETE", "UNDO_SQL", "UNDO_SCRIPT", "UNDO_JDBC" -> UNDONE;
            case "BASELINE" -> BASELINE;
            case "SCHEMA" -> SCHEMA;
            default -> APPLIED;
        };
    }
}
