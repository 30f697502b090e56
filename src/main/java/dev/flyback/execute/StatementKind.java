package dev.flyback.execute;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement means to the transaction around it. */
enum StatementKind {
    /** Begins a transaction: {@code BEGIN}, {@code START TRANSACTION}. */
    BEGIN("(BEGIN|START TRANSACTION)\\b.*"),
    /** Needs to be outside of every transaction. */
    OUTSIDE_TRANSACTION("""
            (CREATE (UNIQUE )?INDEX|DROP INDEX) CONCURRENTLY\\b.*\
            |REINDEX ?(\\([^)]*\\) ?)?((INDEX|TABLE) CONCURRENTLY|SCHEMA|DATABASE|SYSTEM)\\b.*\
            |REINDEX ?\\([^)]*\\bCONCURRENTLY\\b(?! ?(FALSE|OFF|0))[^)]*\\).*\
            |VACUUM\\b.*\
            |ALTER SYSTEM\\b.*\
            |(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)\\b.*\
            |ALTER DATABASE .* SET TABLESPACE\\b.*\
            |ALTER SUBSCRIPTION .* (REFRESH|(SET|ADD|DROP) PUBLICATION|SET ?\\(.*(FAILOVER|TWO_PHASE))\\b.*\
            |ALTER TABLE .* DETACH PARTITION .* CONCURRENTLY\
            |CLUSTER( VERBOSE| ?\\([^)]*\\))?\
            |DISCARD ALL\
            |(COMMIT|ROLLBACK) PREPARED\\b.*"""),
    /** Ends a transaction and keeps what it did. */
    COMMIT("(COMMIT|END)\\b.*"),
    /** Ends a transaction and throws away what it did, or hands it over. */
    ROLLBACK("(ROLLBACK|ABORT)\\b(?!.*\\bTO\\b).*|PREPARE TRANSACTION\\b.*"),
    /** Changes or shows a setting of the session, inside a transaction or outside. */
    SESSION("(SET|RESET|SHOW)\\b.*"),
    /** Anything else. */
    ORDINARY(".*");

    private static final Pattern OF_SERVER = Pattern.compile(
            "(?:CREATE|DROP|ALTER(?= DATABASE .* SET TABLESPACE\\b)|ALTER(?= SYSTEM\\b))"
                    + " (DATABASE|TABLESPACE|SUBSCRIPTION|SYSTEM)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private final Pattern form;

    StatementKind(String form) {
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }

    /** Whether it begins or ends a transaction. */
    boolean isTransactionControl() {
        return this == BEGIN || this == COMMIT || this == ROLLBACK;
    }

    /**
     * Judges a statement by its words; comments, white space and quoted names do not matter.
     *
     * @param sql the statement's text
     * @return the first kind whose words it has
     */
    static StatementKind of(String sql) {
        String words = StatementWords.of(sql);
        for (StatementKind kind : values()) {
            if (kind.form.matcher(words).matches()) {
                return kind;
            }
        }
        return ORDINARY;
    }

    /**
     * What a statement that can run in no transaction changes of the whole server.
     *
     * @param sql the statement's text
     * @return a plural, if it does
     */
    static Optional<String> changedOfServer(String sql) {
        Matcher form = OF_SERVER.matcher(StatementWords.of(sql));
        if (!form.matches()) {
            return Optional.empty();
        }
        String kind = form.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(kind.equals("system") ? "settings" : kind + "s");
    }
}
