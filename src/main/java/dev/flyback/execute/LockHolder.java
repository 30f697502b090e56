package dev.flyback.execute;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Who holds the lock, as {@code pg_stat_activity} shows it. */
record LockHolder(int pid, String user, String application, String since, String query) {
    static final String SQL = """
            SELECT a.pid, a.usename, a.application_name, to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS') AS since,
                   left(regexp_replace(a.query, '\\s+', ' ', 'g'), 80) AS query
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
              AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
              AND l.classid::bigint = ((?::bigint >> 32) & 4294967295)
              AND l.objid::bigint = (?::bigint & 4294967295)""";

    static LockHolder of(ResultSet row) throws SQLException {
        return new LockHolder(
                row.getInt("pid"),
                row.getString("usename"),
                row.getString("application_name"),
                row.getString("since"),
                row.getString("query"));
    }

    @Override
    public String toString() {
        return "pid %d, %s as %s, connected since %s, last ran: %s"
                .formatted(pid, application.isBlank() ? "unnamed" : application, user, since, query);
    }
}
