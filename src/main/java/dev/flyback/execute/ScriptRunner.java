package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** Runs the statements of scripts one after the other. */
final class ScriptRunner {
    private static final String CANCELLED = "57014";

    private final Database database;
    private final StatementRunner statements;
    private final Progress progress;
    private final Interruption interruption;
    private final Limits limits;
    private final Watch watch;

    ScriptRunner(
            Database database,
            StatementRunner statements,
            Progress progress,
            Interruption interruption,
            Limits limits,
            Watch watch) {
        this.database = database;
        this.statements = statements;
        this.progress = progress;
        this.interruption = interruption;
        this.limits = limits;
        this.watch = watch;
    }

    void run(PreparedScript prepared) throws StatementFailure {
        run(prepared, (statement, duration) -> {});
    }

    void run(PreparedScript prepared, BiConsumer<SqlStatement, Duration> afterEach) throws StatementFailure {
        Limits.apply(prepared, database);
        for (SqlStatement statement : prepared.statements()) {
            long start = System.nanoTime();
            if (prepared.isTransactional()) {
                run(prepared.script().name(), statement);
            } else {
                runAlone(prepared.script().name(), statement);
            }
            afterEach.accept(statement, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Runs a statement outside a transaction of ours. */
    void runAlone(String file, SqlStatement statement) throws StatementFailure {
        retrying(() -> {
            dropLeftBehind(file, statement);
            run(file, statement);
        });
    }

    /** Something that leaves nothing if it fails by itself. */
    interface Attempt {
        void make() throws StatementFailure;
    }

    /** Tries again what does not get a lock, if it failed by itself. */
    void retrying(Attempt attempt) throws StatementFailure {
        LockRetries retries = new LockRetries(limits.retries(), progress, interruption);
        boolean isDone = false;
        while (!isDone) {
            try {
                attempt.make();
                isDone = true;
            } catch (StatementFailure failure) {
                if (database.isInTransaction() || !retries.next(failure)) {
                    throw failure;
                }
            }
        }
    }

    private void dropLeftBehind(String file, SqlStatement statement) throws StatementFailure {
        try {
            InvalidIndex.leftBehind(statement, database).ifPresent(index -> index.drop(database, progress));
        } catch (SqlError e) {
            throw new StatementFailure(file, statement, e, List.of());
        }
    }

    /** Runs one statement, in whatever transaction there is. */
    void run(String file, SqlStatement statement) throws StatementFailure {
        // Only a script's statements are cancelled: those of flyback itself are short.
        interruption.reactWith(database::cancel);
        watch.begin();
        try {
            if (interruption.isRequested()) {
                throw new SqlError(new SQLException("interrupted", CANCELLED));
            }
            statements.run(file, statement);
        } catch (SqlError e) {
            throw new StatementFailure(file, statement, e, watch.end());
        } finally {
            watch.end();
            interruption.reactNoMore();
        }
    }

    void runAll(List<PreparedScript> scripts) throws StatementFailure {
        for (PreparedScript script : scripts) {
            run(script);
        }
    }
}
