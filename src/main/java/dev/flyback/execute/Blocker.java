package dev.flyback.execute;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A session that another one waits for, as {@code pg_stat_activity} shows it. */
record Blocker(int pid, String user, String application, String state, String age, String query) {
    /** The sessions that one waits for; the parameter is its process. */
    static final String SQL = """
            SELECT a.pid, a.usename, a.application_name, coalesce(a.state, a.backend_type) AS state,
                   date_trunc('second', clock_timestamp() - coalesce(a.xact_start, a.backend_start))::text AS age,
                   left(regexp_replace(a.query, '\\s+', ' ', 'g'), 80) AS query
            FROM pg_catalog.pg_stat_activity a
            WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(?))
            ORDER BY a.xact_start, a.pid""";

    static Blocker of(ResultSet row) throws SQLException {
        return new Blocker(
                row.getInt("pid"),
                row.getString("usename"),
                row.getString("application_name"),
                row.getString("state"),
                row.getString("age"),
                row.getString("query"));
    }

    @Override
    public String toString() {
        return "pid %d, %s as %s, %s for %s: %s"
                .formatted(pid, application.isBlank() ? "unnamed" : application, user, state, age, query);
    }
}
