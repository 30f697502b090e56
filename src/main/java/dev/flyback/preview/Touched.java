package dev.flyback.preview;

import dev.flyback.verify.LockMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An object that the transaction holds a lock on, as it is now.
 *
 * @param catalog the number of the catalog that it is in
 * @param object its number there
 * @param mode the strongest of the locks on it
 * @param isGone whether it is dropped
 * @param file the file that its rows lie in
 * @param droppedColumns the numbers of the columns that it no longer has
 * @param activity what was done to its rows
 */
record Touched(
        long catalog,
        long object,
        LockMode mode,
        boolean isGone,
        long file,
        List<Integer> droppedColumns,
        Activity activity) {
    static final long RELATIONS = 1259;

    // The parameter is the highest number of a relation that was there before: those of the transaction's own do not
    // matter. What is dropped is locked as an object, or as a relation. CASE keeps other locks from being described.
    static final String SQL = """
            WITH held AS MATERIALIZED (
              SELECT locktype, relation, classid, objid, mode FROM pg_catalog.pg_locks
              WHERE pid = pg_catalog.pg_backend_pid() AND locktype IN ('relation', 'object')
                AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
            SELECT 1259, l.relation::bigint, string_agg(l.mode, ' '), c.oid IS NULL, c.relfilenode::bigint,
                   (SELECT string_agg(attnum::text, ' ') FROM pg_catalog.pg_attribute
                    WHERE attrelid = c.oid AND attisdropped),
                   pg_catalog.pg_stat_get_xact_numscans(c.oid), pg_catalog.pg_stat_get_xact_tuples_returned(c.oid),
                   pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid), pg_catalog.pg_stat_get_xact_tuples_updated(c.oid),
                   pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)
            FROM held AS l
            LEFT JOIN pg_catalog.pg_class AS c ON c.oid = l.relation
            WHERE l.locktype = 'relation' AND l.relation BETWEEN 16384 AND ?::oid
            GROUP BY l.relation, c.oid, c.relfilenode
            UNION ALL
            SELECT classid::bigint, objid::bigint, mode, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM held
            WHERE locktype = 'object' AND mode = 'AccessExclusiveLock' AND objid >= 16384
              AND CASE WHEN locktype = 'object' THEN pg_catalog.pg_describe_object(classid, objid, 0) IS NULL END
            """;

    static Touched of(ResultSet row) throws SQLException {
        String columns = row.getString(6);
        return new Touched(
                row.getLong(1),
                row.getLong(2),
                Stream.of(row.getString(3).split(" "))
                        .map(LockMode::of)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                row.getBoolean(4),
                row.getLong(5),
                columns == null
                        ? List.of()
                        : Stream.of(columns.split(" ")).map(Integer::valueOf).toList(),
                Activity.of(row, 7));
    }

    boolean isRelation() {
        return catalog == RELATIONS;
    }
}
