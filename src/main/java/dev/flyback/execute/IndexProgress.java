package dev.flyback.execute;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How far the server has come with an index
 * (<a href="https://www.postgresql.org/docs/current/progress-reporting.html">PostgreSQL, Progress Reporting</a>).
 */
record IndexProgress(String index, String phase, int percent) {
    /** The index that a session makes; the parameter is its process. */
    static final String SQL = """
            SELECT coalesce(p.index_relid::regclass::text, 'an index on ' || p.relid::regclass) AS index, p.phase,
                   CASE WHEN p.blocks_total > 0 THEN 100 * p.blocks_done / p.blocks_total
                        WHEN p.tuples_total > 0 THEN 100 * p.tuples_done / p.tuples_total ELSE 0 END AS percent
            FROM pg_catalog.pg_stat_progress_create_index p WHERE p.pid = ?""";

    static IndexProgress of(ResultSet row) throws SQLException {
        return new IndexProgress(row.getString("index"), row.getString("phase"), row.getInt("percent"));
    }

    @Override
    public String toString() {
        return "index " + index + ": " + phase + (percent > 0 ? ", " + percent + " %" : "");
    }
}
