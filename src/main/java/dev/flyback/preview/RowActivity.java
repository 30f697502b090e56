package dev.flyback.preview;

import dev.flyback.database.Database;
import java.util.HashMap;
import java.util.Map;

/**
 * How many rows this session has touched and not reported yet
 * (<a href="https://www.postgresql.org/docs/current/monitoring-stats.html">PostgreSQL, pg_stat_xact_all_tables</a>).
 */
record RowActivity(long inserted, long updated, long deleted) {
    static final RowActivity NONE = new RowActivity(0, 0, 0);

    private static final String SQL = """
            SELECT relid::bigint, n_tup_ins, n_tup_upd, n_tup_del FROM pg_catalog.pg_stat_xact_user_tables
            WHERE n_tup_ins > 0 OR n_tup_upd > 0 OR n_tup_del > 0
            """;

    static Map<Long, RowActivity> read(Database database) {
        Map<Long, RowActivity> activities = new HashMap<>();
        database.query(
                SQL,
                row -> activities.put(row.getLong(1), new RowActivity(row.getLong(2), row.getLong(3), row.getLong(4))));
        return activities;
    }

    /** What came since then: the transactions before may not have been reported when it began. */
    RowActivity since(RowActivity earlier) {
        return new RowActivity(
                difference(inserted, earlier.inserted),
                difference(updated, earlier.updated),
                difference(deleted, earlier.deleted));
    }

    // TRUNCATE sets them back to zero.
    private static long difference(long now, long earlier) {
        return Math.max(0, now - earlier);
    }
}
