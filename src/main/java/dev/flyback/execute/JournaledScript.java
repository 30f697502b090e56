package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.history.JournalEntry;
import dev.flyback.history.JournalTable;
import dev.flyback.history.ScriptKey;
import dev.flyback.history.Unfinished;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Runs a script outside a transaction and keeps a journal of it, so that another run can go on behind what is done.
 *
 * <p>What can be in a transaction is in one with its entry, so that it is never in doubt. Around what cannot, one entry says
 * that it begins and another that it is done.
 */
final class JournaledScript {
    // Error codes of PostgreSQL: active_sql_transaction, invalid_transaction_termination.
    private static final Set<String> NOT_IN_A_TRANSACTION = Set.of("25001", "2D000");
    private static final String READ_ONLY = "25006";

    // What is deferred is checked with the rights that the script has chosen.
    private static final String CHECKED = "SET CONSTRAINTS ALL IMMEDIATE; ";

    private final Database database;
    private final JournalTable journal;
    private final ScriptRunner runner;
    private final ScriptKey key;
    private final PreparedScript prepared;
    private int reached;
    private int entered;
    private boolean mayHaveLeftSomething;

    JournaledScript(
            Database database, JournalTable journal, ScriptRunner runner, ScriptKey key, PreparedScript prepared) {
        this.database = database;
        this.journal = journal;
        this.runner = runner;
        this.key = key;
        this.prepared = prepared;
        this.entered = prepared.done();
    }

    ScriptKey key() {
        return key;
    }

    /** Makes the journal ready; this is before anything of the script runs. */
    void open() {
        journal.create();
        // Without anything to go on with, there may be what somebody else has brought to an end meanwhile.
        database.execute(prepared.unfinished().isPresent() ? journal.mended(key) : journal.forgotten(key));
    }

    void run(BiConsumer<SqlStatement, Duration> afterEach) throws StatementFailure {
        Limits.apply(prepared, database);
        for (SqlStatement statement : prepared.statements()) {
            long start = System.nanoTime();
            reached++;
            if (reached > prepared.done()) {
                run(statement);
            } else if (isKeptInTheSession(statement)) {
                runner.run(file(), statement);
            }
            afterEach.accept(statement, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    // What is set lasts as long as the session, and this is another one. SET LOCAL and its like last for a transaction.
    private static boolean isKeptInTheSession(SqlStatement statement) {
        return StatementKind.of(statement.text()) == StatementKind.SESSION
                && !StatementWords.of(statement.text()).matches("(?i)SET (LOCAL|TRANSACTION|CONSTRAINTS)\\b.*");
    }

    private void run(SqlStatement statement) throws StatementFailure {
        StatementKind kind = StatementKind.of(statement.text());
        try {
            if (database.isInTransaction()) {
                inItsOwnTransaction(statement, kind);
            } else if (isSeenTo(statement)) {
                enter();
            } else if (kind.isTransactionControl()) {
                runner.run(file(), statement);
                if (!database.isInTransaction()) {
                    enter();
                }
            } else if (kind == StatementKind.OUTSIDE_TRANSACTION) {
                alone(statement);
            } else {
                withItsEntry(statement);
            }
        } catch (SqlError e) {
            throw new StatementFailure(file(), statement, e, List.of());
        }
    }

    // Somebody has done it by hand, or the catalog says that it was done before it was cut off.
    private boolean isSeenTo(SqlStatement statement) {
        return prepared.isSkipped(reached)
                || prepared.unfinished()
                        .flatMap(Unfinished::open)
                        .filter(open -> open.number() == reached && open.error().isEmpty())
                        .filter(open -> CutStatement.isDone(statement, database))
                        .isPresent();
    }

    // The entries of what a script commits are in what it commits.
    private void inItsOwnTransaction(SqlStatement statement, StatementKind kind) throws StatementFailure {
        if (kind == StatementKind.COMMIT) {
            enterBeforeCommit();
        }
        if (!prepared.isSkipped(reached)) {
            runner.run(file(), statement);
        }
        if (!database.isInTransaction()) {
            enter();
        }
    }

    private void enterBeforeCommit() {
        try {
            database.execute(CHECKED + journal.done(entries()));
            entered = reached;
        } catch (SqlError e) {
            // What is read-only leaves nothing, and is entered afterwards.
            if (!e.state().equals(READ_ONLY)) {
                throw e;
            }
        }
    }

    private void withItsEntry(SqlStatement statement) throws StatementFailure {
        try {
            runner.retrying(() -> {
                database.execute("BEGIN");
                try {
                    runner.run(file(), statement);
                    database.execute(CHECKED + journal.done(entries()) + "; COMMIT");
                } catch (SqlError e) {
                    rollBack();
                    throw new StatementFailure(file(), statement, e, List.of());
                } catch (StatementFailure e) {
                    rollBack();
                    throw e;
                }
            });
            entered = reached;
        } catch (StatementFailure failure) {
            if (!NOT_IN_A_TRANSACTION.contains(failure.error().state())) {
                throw failure;
            }
            alone(statement);
        }
    }

    private void alone(SqlStatement statement) throws StatementFailure {
        boolean canRepeat = CutStatement.canRepeat(statement);
        mayHaveLeftSomething = !canRepeat;
        write(journal.begun(entry(reached, canRepeat)));
        runner.runAlone(file(), statement);
        enter();
    }

    private void enter() {
        if (entered < reached) {
            write(journal.done(entries()));
            entered = reached;
        }
    }

    private void write(String sql) {
        database.execute("BEGIN; " + sql + "; COMMIT");
    }

    private void rollBack() {
        try {
            if (database.isInTransaction()) {
                database.execute("ROLLBACK");
            }
        } catch (SqlError e) {
            // Without a connection the server rolls back by itself.
        }
    }

    /** Whether a statement of it is done. */
    boolean isBegun() {
        return entered > 0;
    }

    /** Whether nothing has to be known of it: of an undo that has left nothing, the revision is simply still applied. */
    boolean canBeginAnew() {
        return key.isUndo() && entered == 0 && !mayHaveLeftSomething;
    }

    /** The statement that says at which statement the script has failed. */
    String failed(StatementFailure failure) {
        if (prepared.statements().isEmpty() || canBeginAnew()) {
            return journal.forgotten(key) + "; ";
        }
        return journal.failed(
                        entry(Math.max(1, reached), true),
                        failure.place() + ": " + failure.error().summary())
                + "; ";
    }

    private List<JournalEntry> entries() {
        return IntStream.rangeClosed(entered + 1, reached)
                .mapToObj(number -> entry(number, true))
                .toList();
    }

    private JournalEntry entry(int number, boolean canRepeat) {
        SqlStatement statement = prepared.statements().get(number - 1);
        return new JournalEntry(
                key, file(), prepared.script().checksum(), number, statement.line(), statement.hash(), canRepeat);
    }

    private String file() {
        return prepared.script().name();
    }
}
