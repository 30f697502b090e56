package dev.flyback.execute;

import dev.flyback.config.TimeLimit;
import dev.flyback.database.Database;
import dev.flyback.revision.Directives;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How long a script's statements may wait and run, so that whoever waits behind them does not wait for long
 * (<a href="https://www.postgresql.org/docs/current/runtime-config-client.html">PostgreSQL, lock_timeout</a>).
 *
 * @param lock how long a statement waits for a lock; nothing for what the server, the role or the URL says, and
 *     {@link #LOCK} where none of them does
 * @param statement how long a statement may run; nothing for what the server, the role or the URL says
 * @param retries how often steps that did not get a lock are tried again
 */
public record Limits(Optional<TimeLimit> lock, Optional<TimeLimit> statement, int retries) {
    /** How long a statement waits for a lock where nobody has said anything. */
    public static final TimeLimit LOCK = new TimeLimit(Duration.ofSeconds(3));

    // Waits for every older transaction, which hurts nobody, and is long where one of them is.
    private static final TimeLimit CONCURRENTLY = new TimeLimit(Duration.ofHours(1));

    /**
     * For a database that nobody else works in.
     *
     * @return no limits
     */
    public static Limits none() {
        TimeLimit unlimited = new TimeLimit(Duration.ZERO);
        return new Limits(Optional.of(unlimited), Optional.empty(), 0);
    }

    /**
     * Sets them for the session.
     *
     * @param call makes a statement of a query that is run for what it does
     */
    String sql(UnaryOperator<String> call) {
        return lock.map(limit -> set("lock_timeout", limit))
                        .orElseGet(() -> call.apply("pg_catalog.set_config('lock_timeout', '" + LOCK + "', false)"
                                + " WHERE pg_catalog.current_setting('lock_timeout') = '0'"))
                + statement.map(limit -> set("statement_timeout", limit)).orElse("");
    }

    /** Sets for the session what is another limit for one script. */
    static void apply(PreparedScript prepared, Database database) {
        String sql = sqlFor(prepared);
        if (!sql.isEmpty()) {
            database.execute(sql);
        }
    }

    static String sqlFor(PreparedScript prepared) {
        Directives directives = Directives.of(prepared.script().text());
        return directives
                        .lockTimeout()
                        .or(() -> prepared.isConcurrent() ? Optional.of(CONCURRENTLY) : Optional.empty())
                        .map(limit -> set("lock_timeout", limit))
                        .orElse("")
                + directives
                        .statementTimeout()
                        .map(limit -> set("statement_timeout", limit))
                        .orElse("");
    }

    private static String set(String name, TimeLimit limit) {
        return "SET " + name + " = '" + limit + "'; ";
    }
}
