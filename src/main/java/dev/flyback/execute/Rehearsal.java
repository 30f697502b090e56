package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.history.HistoryTable;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A plan that is run in one transaction and rolled back. */
final class Rehearsal {
    // Error codes of PostgreSQL for what waits for a transaction of its own: unsafe_new_enum_value_usage,
    // active_sql_transaction.
    private static final Set<String> WANTS_A_COMMIT = Set.of("55P04", "25001");

    private final Database database;
    private final HistoryTable table;
    private final SessionReset reset;
    private final PreparedScripts scripts;
    private final ScriptRunner runner;
    private final StepRunner steps;
    private final Trying trying;
    private final Witness witness;
    private boolean hasLeftOut;

    Rehearsal(
            Database database,
            HistoryTable table,
            SessionReset reset,
            PreparedScripts scripts,
            ScriptRunner runner,
            StepRunner steps,
            Trying trying,
            Witness witness) {
        this.database = database;
        this.table = table;
        this.reset = reset;
        this.scripts = scripts;
        this.runner = runner;
        this.steps = steps;
        this.trying = trying;
        this.witness = witness;
    }

    /**
     * Runs it and rolls it back.
     *
     * @return the steps that could not be run so, with all behind them
     */
    List<Step> run(Plan plan, Batches batches, LockRetries retries, RunFailures failures) {
        Optional<List<Step>> rest = Optional.empty();
        while (rest.isEmpty()) {
            rest = attempt(plan, batches, retries, failures);
        }
        return rest.get();
    }

    // Nothing if it is to be tried again.
    private Optional<List<Step>> attempt(Plan plan, Batches batches, LockRetries retries, RunFailures failures) {
        hasLeftOut = false;
        try {
            database.execute(reset.sqlAndBegin());
            if (!witness.begun()) {
                return Optional.of(List.of());
            }
            table.create();
            runCallbacks(scripts.before(plan), failures);
            int done = 0;
            while (done < plan.steps().size() && canRun(plan.steps().get(done))) {
                try {
                    run(plan.steps().get(done));
                    done++;
                } catch (StatementFailure failure) {
                    if (retries.next(failure)) {
                        return Optional.empty();
                    }
                    if (!hasLeftOut && !wantsACommit(failure, batches)) {
                        throw failures.inTransaction(
                                plan.steps().get(done),
                                failure,
                                together(plan, plan.steps().get(done), batches));
                    }
                    return Optional.of(rest(plan, done));
                }
            }
            if (done == plan.steps().size()) {
                runCallbacks(scripts.after(plan), failures);
            }
            witness.ending();
            return Optional.of(rest(plan, done));
        } finally {
            rollBack();
        }
    }

    private boolean canRun(Step step) {
        return scripts.isRevocable(step) || mayLeaveOut(step);
    }

    private boolean mayLeaveOut(Step step) {
        return witness.leavesOutWhatLeavesRows() && scripts.leavesRows(step);
    }

    private void run(Step step) throws StatementFailure {
        if (!scripts.isRevocable(step)) {
            hasLeftOut = true;
            return;
        }
        trying.started(step);
        witness.started(step);
        Duration duration = steps.run(step);
        steps.record(step, duration, reset.sql());
        witness.finished(step, duration);
        trying.finished(step, duration);
    }

    private static boolean wantsACommit(StatementFailure failure, Batches batches) {
        return batches == Batches.EACH
                && WANTS_A_COMMIT.contains(failure.error().state());
    }

    private int together(Plan plan, Step step, Batches batches) {
        return batches.of(plan, scripts).stream()
                .filter(batch -> batch.contains(step))
                .mapToInt(List::size)
                .sum();
    }

    private static List<Step> rest(Plan plan, int done) {
        return plan.steps().subList(done, plan.steps().size());
    }

    private void runCallbacks(List<PreparedScript> callbacks, RunFailures failures) {
        for (PreparedScript callback : callbacks) {
            try {
                if (callback.isRevocable()) {
                    runner.run(callback);
                    database.execute(reset.sql());
                }
            } catch (StatementFailure failure) {
                throw failures.inCallback(failure);
            }
        }
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
}
