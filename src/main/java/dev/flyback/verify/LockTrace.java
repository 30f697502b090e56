package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.execute.Progress;
import dev.flyback.execute.SqlStatement;
import dev.flyback.plan.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns from the server, statement by statement, how a step locks the relations that were there before. What every query
 * takes, ACCESS SHARE, is left out.
 */
public final class LockTrace implements Progress {
    // Indexes are locked with their tables.
    private static final String RELATIONS = """
            SELECT c.oid::bigint, pg_catalog.format('%I.%I', n.nspname, c.relname)
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'v', 'f', 'S') AND n.nspname !~ '^pg_'
            """;
    private static final String INDEXES =
            "SELECT indexrelid::bigint, indrelid::bigint FROM pg_catalog.pg_index WHERE indrelid >= 16384";
    private static final String HELD = """
            SELECT relation::bigint, mode FROM pg_catalog.pg_locks
            WHERE locktype = 'relation' AND pid = pg_catalog.pg_backend_pid() AND granted AND relation >= 16384
              AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
            """;

    private final Database database;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Long> indexes = new HashMap<>();
    private final Map<String, RelationLock> locks = new TreeMap<>();

    /**
     * Makes a trace.
     *
     * @param database the session in which the steps run
     */
    public LockTrace(Database database) {
        this.database = database;
    }

    /**
     * What has been locked since the step began.
     *
     * @return the strongest lock on each relation, in the order of their names
     */
    public List<RelationLock> locks() {
        return List.copyOf(locks.values());
    }

    @Override
    public void started(Step step) {
        names.clear();
        locks.clear();
        database.query(RELATIONS, row -> names.put(row.getLong(1), row.getString(2)));
        indexes.clear();
        indexes.putAll(indexes());
    }

    @Override
    public void ran(SqlStatement statement, Duration duration) {
        if (database.isInTransaction()) {
            database.query(
                            HELD,
                            row -> new RelationLock(names.get(row.getLong(1)), LockMode.of(row.getString(2)), true))
                    .forEach(this::add);
        } else {
            addConcurrent();
        }
    }

    // What builds or drops an index CONCURRENTLY takes this lock on its table, by PostgreSQL's manual.
    private void addConcurrent() {
        Map<Long, Long> now = indexes();
        Set<Long> tables = new HashSet<>();
        now.forEach((index, table) -> tables.add(indexes.containsKey(index) ? null : table));
        indexes.forEach((index, table) -> tables.add(now.containsKey(index) ? null : table));
        tables.stream()
                .filter(Objects::nonNull)
                .forEach(table -> add(new RelationLock(names.get(table), LockMode.SHARE_UPDATE_EXCLUSIVE, false)));
    }

    private void add(RelationLock lock) {
        if (lock.relation() != null && lock.mode() != LockMode.ACCESS_SHARE) {
            locks.merge(lock.relation(), lock, RelationLock::stronger);
        }
    }

    private Map<Long, Long> indexes() {
        Map<Long, Long> tables = new HashMap<>();
        database.query(INDEXES, row -> tables.put(row.getLong(1), row.getLong(2)));
        return tables;
    }

    @Override
    public void finished(Step step, Duration duration) {}

    @Override
    public void note(String text) {}
}
