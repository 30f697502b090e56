package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Who holds the migration lock, as {@code pg_stat_activity} shows it.
 *
 * @param pid the process of the server
 * @param user the login
 * @param application what the session calls itself
 * @param since when it connected
 * @param query the beginning of what it ran last
 */
public record LockHolder(int pid, String user, String application, String since, String query) {
    private static final String SQL = """
            SELECT a.pid, a.usename, a.application_name, to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS') AS since,
                   left(regexp_replace(a.query, '\\s+', ' ', 'g'), 80) AS query
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
              AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
              AND l.classid::bigint = ((?::bigint >> 32) & 4294967295)
              AND l.objid::bigint = (?::bigint & 4294967295)""";

    /**
     * Asks who holds it.
     *
     * @param database any session of the database
     * @param historyTable the table that the lock protects
     * @return nobody, or mostly one
     */
    public static List<LockHolder> of(Database database, QualifiedName historyTable) {
        long key = MigrationLock.key(historyTable);
        return database.query(SQL, LockHolder::of, key, key);
    }

    private static LockHolder of(ResultSet row) throws SQLException {
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
