package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.failure.Failure;
import dev.flyback.history.JournalTable;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** One run of a plan under the lock: knows what was done. */
final class Run {
    private final Database database;
    private final JournalTable journal;
    private final SessionReset reset;
    private final Progress progress;
    private final Interruption interruption;
    private final PreparedScripts scripts;
    private final ScriptRunner runner;
    private final StepRunner steps;
    private final Limits limits;
    private final List<Outcome.Done> done = new ArrayList<>();
    private boolean begun;

    Run(
            Database database,
            JournalTable journal,
            SessionReset reset,
            Progress progress,
            Interruption interruption,
            PreparedScripts scripts,
            Limits limits,
            ScriptRunner runner,
            StepRunner steps) {
        this.database = database;
        this.journal = journal;
        this.reset = reset;
        this.progress = progress;
        this.interruption = interruption;
        this.scripts = scripts;
        this.limits = limits;
        this.runner = runner;
        this.steps = steps;
    }

    Outcome run(Plan plan, Batches batches) {
        runCallbacks(scripts.before(plan), RunFailures::inCallback);
        List<List<Step>> all = batches.of(plan, scripts);
        for (int i = 0; i < all.size(); i++) {
            if (isTransactional(all.get(i))) {
                runInTransaction(all.get(i), i + 1 < all.size() && isTransactional(all.get(i + 1)));
            } else {
                runOutside(all.get(i).get(0));
            }
        }
        runCallbacks(scripts.after(plan), (failures, failure) -> failures.inLastCallback(plan, failure));
        return new Outcome(done);
    }

    private boolean isTransactional(List<Step> batch) {
        return scripts.reasonOutside(batch.get(0)).isEmpty();
    }

    private void runInTransaction(List<Step> batch, boolean anotherFollows) {
        LockRetries retries = new LockRetries(limits.retries(), progress, interruption);
        boolean isDone = false;
        while (!isDone) {
            isDone = attempt(batch, anotherFollows, retries);
        }
    }

    // What comes behind a script travels in one message: its row, the end of its transaction and the beginning of
    // the next one.
    private boolean attempt(List<Step> batch, boolean anotherFollows, LockRetries retries) {
        List<Outcome.Done> inBatch = new ArrayList<>();
        String atTheEnd = anotherFollows ? "COMMIT; " + reset.sqlAndBegin() : "COMMIT";
        for (Step step : batch) {
            boolean last = inBatch.size() == batch.size() - 1;
            try {
                if (!begun) {
                    database.execute(reset.sqlAndBegin());
                    begun = true;
                }
                progress.started(step);
                Duration duration = steps.run(step);
                steps.record(step, duration, last ? atTheEnd : reset.sql());
                inBatch.add(new Outcome.Done(step, duration));
                progress.finished(step, duration);
            } catch (StatementFailure failure) {
                rollBack();
                begun = false;
                if (retries.next(failure)) {
                    return false;
                }
                throw failures().inTransaction(step, failure, batch.size());
            }
        }
        begun = anotherFollows;
        done.addAll(inBatch);
        return true;
    }

    private void runOutside(Step step) {
        JournaledScript journaled = new JournaledScript(
                database,
                journal,
                runner,
                step.key().orElseThrow(),
                scripts.of(step.script().orElseThrow()));
        journaled.open();
        try {
            database.execute(reset.sql());
            progress.started(step);
            Duration duration = steps.run(step, prepared -> journaled.run(progress::ran));
            // A script that brings its own BEGIN may have left its last transaction open.
            steps.record(step, duration, journaled.key(), database.isInTransaction() ? "COMMIT" : "");
            done.add(new Outcome.Done(step, duration));
            progress.finished(step, duration);
        } catch (StatementFailure failure) {
            rollBack();
            if (failures().isOfTheScript(failure)) {
                recordFailure(steps.failed(step) + journaled.failed(failure));
            }
            throw failures().outside(step, failure, journaled);
        }
    }

    private void recordFailure(String entries) {
        try {
            database.execute(reset.settings() + entries);
        } catch (SqlError e) {
            progress.note("the failure could not be recorded: " + e.summary());
        }
    }

    private void runCallbacks(
            List<PreparedScript> callbacks, BiFunction<RunFailures, StatementFailure, Failure> words) {
        for (PreparedScript callback : callbacks) {
            try {
                database.execute(callback.isTransactional() ? reset.sqlAndBegin() : reset.sql());
                runner.run(callback);
                if (callback.isTransactional()) {
                    database.execute("COMMIT");
                }
            } catch (StatementFailure failure) {
                rollBack();
                throw words.apply(failures(), failure);
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

    private RunFailures failures() {
        return new RunFailures(new Outcome(done), interruption::isRequested);
    }
}
