package dev.flyback.execute;

import dev.flyback.database.QualifiedName;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The SQL that makes a session as good as new, so that nothing which one script sets leaks into the next.
 *
 * <p>It is {@code DISCARD ALL} taken apart
 * (<a href="https://www.postgresql.org/docs/current/sql-discard.html">PostgreSQL, DISCARD</a>), less the advisory
 * locks, one of which is ours, and fit for use inside a transaction.
 */
final class SessionReset {
    private static final String LOGIN = "RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; ";
    private static final String OTHERS = "CLOSE ALL; UNLISTEN *; DEALLOCATE ALL; DISCARD TEMP; DISCARD SEQUENCES; ";

    private final String settings;
    private final String sql;

    /**
     * Makes the SQL.
     *
     * @param timeZone the statement that sets the time zone of the session
     * @param schema the schema that scripts find their objects in first; nothing for the server's own choice
     * @param limits how long statements may wait and run
     * @param call makes a statement of a query that is run for what it does
     */
    SessionReset(String timeZone, Optional<String> schema, Limits limits, UnaryOperator<String> call) {
        this.settings = LOGIN + timeZone + " ";
        // As Flyway does: in front of the search_path that the login has.
        this.sql = settings
                + OTHERS
                + schema.map(name -> call.apply("pg_catalog.set_config('search_path', pg_catalog.concat_ws(', ', '"
                                + QualifiedName.quote(name).replace("'", "''")
                                + "', nullif(pg_catalog.current_setting('search_path'), '')), false)"))
                        .orElse("")
                + limits.sql(call);
    }

    /** Gives the rights and settings of the login back, so that the history can be written. */
    String settings() {
        return settings;
    }

    /** Resets the session, inside a transaction or outside. */
    String sql() {
        return sql;
    }

    /**
     * Resets the session and begins a transaction. What comes in one message is one transaction unless it says
     * otherwise: the reset has one of its own, so that UNLISTEN counts, and that the script may still choose its
     * isolation level.
     */
    String sqlAndBegin() {
        return "BEGIN; " + sql + "COMMIT; BEGIN";
    }
}
