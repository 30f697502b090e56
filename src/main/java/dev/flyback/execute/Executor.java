package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.history.HistoryTable;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs plans, forward and back: takes the lock, reads the history again, plans again, and does what is
 * left of what was agreed to.
 */
public final class Executor {
    private final Database database;
    private final StatementRunner statements;
    private final HistoryTable table;
    private final SessionReset reset;
    private final MigrationLock lock;
    private final Progress progress;
    private final Interruption interruption;
    private final Limits limits;

    /**
     * Makes an executor.
     *
     * @param database the session to work in
     * @param statements runs the statements of scripts in it
     * @param table the history
     * @param schema the schema that scripts find their objects in first; nothing for the server's own choice
     * @param limits how long statements may wait and run
     * @param lockWait how long to wait for the lock; zero to try just once
     * @param progress is told what goes on
     * @param interruption can ask to stop
     */
    public Executor(
            Database database,
            StatementRunner statements,
            HistoryTable table,
            Optional<String> schema,
            Limits limits,
            Duration lockWait,
            Progress progress,
            Interruption interruption) {
        this.database = database;
        this.statements = statements;
        this.table = table;
        this.reset =
                new SessionReset(database.options().timeZoneSql(), schema, limits, query -> "SELECT " + query + "; ");
        this.limits = limits;
        this.progress = progress;
        this.interruption = interruption;
        this.lock = new MigrationLock(database, table.name(), lockWait, progress, interruption);
    }

    /**
     * Runs a plan, and the callbacks around it.
     *
     * @param shown the plan that the user has seen
     * @param scripts its scripts
     * @param planner plans anew with the history as it is under the lock
     * @param batches how steps are put into transactions
     * @return what was done
     * @throws Failure ({@link ExitCode#UNAVAILABLE}) if the lock or the server cannot be had, or the history
     *     changed meanwhile so that something else would have to be done; ({@link ExitCode#STEP_FAILED}) if
     *     a script failed
     */
    public Outcome run(Plan shown, PreparedScripts scripts, Function<History, Plan> planner, Batches batches) {
        if (shown.isEmpty() && scripts.withoutSteps().isEmpty()) {
            return new Outcome(List.of());
        }
        return underLock(() -> {
            History history = history();
            Plan plan = agreed(shown, history, planner);
            try (Watch watch = new Watch(database, lock.process(), progress, limits)) {
                ScriptRunner runner = new ScriptRunner(database, statements, progress, interruption, limits, watch);
                PreparedScripts goingOn = scripts.goingOn(plan, history);
                StepRunner steps =
                        new StepRunner(database, reset, new Ledger(table, history), lock, progress, goingOn, runner);
                return new Run(database, table.journal(), reset, progress, interruption, goingOn, limits, runner, steps)
                        .run(plan, batches);
            }
        });
    }

    /**
     * Runs a plan in one transaction and rolls it back, so that a witness can see what it does. Locks are really taken.
     *
     * @param shown the plan
     * @param scripts its scripts
     * @param planner plans anew with the history as it is under the lock
     * @param batches how steps would be put into transactions
     * @param witness looks on from within the transaction
     * @return the steps that cannot be run so, with all behind them
     * @throws Failure as {@link #run}
     */
    public List<Step> rehearse(
            Plan shown, PreparedScripts scripts, Function<History, Plan> planner, Batches batches, Witness witness) {
        if (shown.isEmpty()) {
            return List.of();
        }
        try {
            return underLock(() -> {
                History history = table.read();
                Plan plan = agreed(shown, history, planner);
                Trying trying = new Trying(progress);
                try (Watch watch = new Watch(database, lock.process(), trying, limits)) {
                    ScriptRunner runner = new ScriptRunner(database, statements, trying, interruption, limits, watch);
                    StepRunner steps =
                            new StepRunner(database, reset, new Ledger(table, history), lock, witness, scripts, runner);
                    return new Rehearsal(database, table, reset, scripts, runner, steps, trying, witness)
                            .run(
                                    plan,
                                    batches,
                                    new LockRetries(limits.retries(), trying, interruption),
                                    new RunFailures(new Outcome(List.of()), interruption::isRequested));
                }
            });
        } finally {
            interruption.end();
        }
    }

    private <T> T underLock(Supplier<T> work) {
        database.refuseReadOnly();
        table.rights().require();
        interruption.begin();
        try {
            lock.acquire();
            database.refuseSharedSessions(lock.process());
            return work.get();
        } catch (SqlError e) {
            throw explained(e);
        } finally {
            releaseLock();
        }
    }

    private History history() {
        History history = table.read();
        if (history.rows().isEmpty()) {
            if (table.create()) {
                progress.note("created the schema " + table.name().schema());
            }
        }
        return history;
    }

    private Plan agreed(Plan shown, History history, Function<History, Plan> planner) {
        Plan plan = planner.apply(history);
        if (!plan.isPartOf(shown)) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "another run has changed the history since the plan was made",
                    "nothing was run; look at it with flyback history, and run the command again");
        }
        int gone = shown.steps().size() - plan.steps().size();
        if (gone > 0) {
            progress.note(
                    "another run has done " + gone + (gone == 1 ? " step" : " steps") + " of this plan meanwhile");
        }
        return plan;
    }

    private RuntimeException explained(SqlError error) {
        if (interruption.isRequested()) {
            return new Failure(
                    ExitCode.STEP_FAILED,
                    "interrupted between two steps",
                    "see how far it came with flyback current, and run the command again",
                    error);
        }
        return error.isConnectionLost() ? connectionLost(error) : error;
    }

    private static Failure connectionLost(SqlError error) {
        return new Failure(
                ExitCode.UNAVAILABLE,
                "the connection to the server was lost: " + error.summary(),
                "see how far it came with flyback current, and run the command again",
                error);
    }

    private void releaseLock() {
        try {
            lock.release();
        } catch (SqlError e) {
            // The session is gone, and the lock with it.
        }
    }
}
