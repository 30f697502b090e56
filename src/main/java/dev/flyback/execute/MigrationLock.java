package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Flyway's own advisory lock, so that flyback and every stock Flyway exclude each other.
 *
 * <p>The key is made as {@code org.flywaydb.database.postgresql.PostgreSQLAdvisoryLockTemplate} makes it. The
 * lock belongs to the session and not to a transaction, so that CREATE INDEX CONCURRENTLY has no old
 * transaction to wait for.
 */
final class MigrationLock {
    private static final long FLYWAY_NUMBER = 77431708279161L;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Database database;
    private final QualifiedName historyTable;
    private final long key;
    private final Duration wait;
    private final Progress progress;
    private final Interruption interruption;
    private int process;

    MigrationLock(
            Database database,
            QualifiedName historyTable,
            Duration wait,
            Progress progress,
            Interruption interruption) {
        this.database = database;
        this.historyTable = historyTable;
        this.key = key(historyTable);
        this.wait = wait;
        this.progress = progress;
        this.interruption = interruption;
    }

    static long key(QualifiedName historyTable) {
        return FLYWAY_NUMBER + historyTable.toString().hashCode();
    }

    /** Takes the lock, or gives up with a failure that says who holds it. */
    void acquire() {
        long start = System.nanoTime();
        boolean told = false;
        while (!tryOnce()) {
            List<LockHolder> holders = LockHolder.of(database, historyTable);
            if (interruption.isRequested()) {
                throw new Failure(
                        ExitCode.UNAVAILABLE,
                        "interrupted while waiting for the migration lock" + held(holders),
                        "nothing was run; run the same command again");
            }
            if (System.nanoTime() - start >= wait.toNanos()) {
                throw notGot(holders);
            }
            if (!told && !holders.isEmpty()) {
                progress.note(
                        "waiting up to " + wait.toSeconds() + " s for the migration lock, held by " + holders.get(0));
                told = true;
            }
            pause();
        }
    }

    /** The process of the server that holds the lock. */
    int process() {
        return process;
    }

    /** Takes the lock again if a script has let go of it. */
    void reacquire() {
        if (!tryOnce()) {
            throw notGot(LockHolder.of(database, historyTable));
        }
    }

    private boolean tryOnce() {
        return database.query(
                        "SELECT pg_catalog.pg_try_advisory_lock(?), pg_catalog.pg_backend_pid()",
                        row -> {
                            process = row.getInt(2);
                            return row.getBoolean(1);
                        },
                        key)
                .get(0);
    }

    void release() {
        database.query("SELECT pg_catalog.pg_advisory_unlock(?)", row -> row.getBoolean(1), key);
    }

    private Failure notGot(List<LockHolder> holders) {
        return new Failure(
                ExitCode.UNAVAILABLE,
                "another run holds the migration lock" + held(holders),
                "try again when it has ended, or wait longer with --lock-wait SECONDS"
                        + Optional.of(holders)
                                .filter(list -> !list.isEmpty())
                                .map(list -> "; if that run hangs, end it: SELECT pg_terminate_backend("
                                        + list.get(0).pid() + ")")
                                .orElse(""));
    }

    private static String held(List<LockHolder> holders) {
        return holders.isEmpty()
                ? ""
                : ": " + holders.stream().map(LockHolder::toString).collect(Collectors.joining("; "));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNAVAILABLE, "the wait for the lock was interrupted", "run it again", e);
        }
    }
}
