package dev.flyback.preview;

import dev.flyback.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What this session has done to a table and not reported yet
 * (<a href="https://www.postgresql.org/docs/current/monitoring-stats.html">PostgreSQL, pg_stat_xact_all_tables</a>).
 *
 * @param scans how often it was read as a whole
 * @param read how many rows that were
 * @param inserted rows that came
 * @param updated rows that changed
 * @param deleted rows that went
 */
public record Activity(long scans, long read, long inserted, long updated, long deleted) {
    static final Activity NONE = new Activity(0, 0, 0, 0, 0);

    private static final String SQL = """
            SELECT seq_scan, seq_tup_read, n_tup_ins, n_tup_upd, n_tup_del, relid::bigint
            FROM pg_catalog.pg_stat_xact_user_tables
            WHERE seq_scan > 0 OR n_tup_ins > 0 OR n_tup_upd > 0 OR n_tup_del > 0
            """;

    static Map<Long, Activity> read(Database database) {
        Map<Long, Activity> activities = new HashMap<>();
        database.query(SQL, row -> activities.put(row.getLong(6), of(row, 1)));
        return activities;
    }

    /** Reads five columns. */
    static Activity of(ResultSet row, int first) throws SQLException {
        return new Activity(
                row.getLong(first),
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 4));
    }

    /** What came since then: the transactions before may not have been reported when it began. */
    Activity since(Activity earlier) {
        return new Activity(
                difference(scans, earlier.scans),
                difference(read, earlier.read),
                difference(inserted, earlier.inserted),
                difference(updated, earlier.updated),
                difference(deleted, earlier.deleted));
    }

    // TRUNCATE sets them back to zero.
    private static long difference(long now, long earlier) {
        return Math.max(0, now - earlier);
    }
}
