package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.history.ScriptKey;
import dev.flyback.plan.Step;
import dev.flyback.revision.CallbackEvent;
import dev.flyback.revision.Script;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Runs the script of a step with the callbacks around it, and records the step. */
final class StepRunner {
    private final Database database;
    private final SessionReset reset;
    private final Ledger ledger;
    private final MigrationLock lock;
    private final Progress progress;
    private final PreparedScripts scripts;
    private final ScriptRunner runner;

    StepRunner(
            Database database,
            SessionReset reset,
            Ledger ledger,
            MigrationLock lock,
            Progress progress,
            PreparedScripts scripts,
            ScriptRunner runner) {
        this.database = database;
        this.reset = reset;
        this.ledger = ledger;
        this.lock = lock;
        this.progress = progress;
        this.scripts = scripts;
        this.runner = runner;
    }

    /** The way in which a script runs. */
    interface Way {
        void run(PreparedScript prepared) throws StatementFailure;
    }

    Duration run(Step step) throws StatementFailure {
        return run(step, prepared -> runner.run(prepared, progress::ran));
    }

    Duration run(Step step, Way way) throws StatementFailure {
        long start = System.nanoTime();
        Optional<Script> script = step.script();
        if (script.isPresent()) {
            boolean undo = step instanceof Step.Undo;
            runner.runAll(scripts.callbacks(undo ? CallbackEvent.BEFORE_EACH_UNDO : CallbackEvent.BEFORE_EACH_MIGRATE));
            way.run(scripts.of(script.get()));
            runner.runAll(scripts.callbacks(undo ? CallbackEvent.AFTER_EACH_UNDO : CallbackEvent.AFTER_EACH_MIGRATE));
            keepLock(script.get());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    // DISCARD ALL and pg_advisory_unlock_all let go of our lock too.
    private void keepLock(Script script) {
        String text = script.text().toLowerCase(Locale.ROOT);
        if (text.contains("discard") || text.contains("pg_advisory_unlock_all")) {
            lock.reacquire();
        }
    }

    void record(Step step, Duration duration, String afterwards) throws StatementFailure {
        record(step, ledger.done(step, duration), afterwards);
    }

    /** Records a step whose script this run has entered into the journal. */
    void record(Step step, Duration duration, ScriptKey key, String afterwards) throws StatementFailure {
        record(step, ledger.done(step, duration, key), afterwards);
    }

    /** The statement that says that a step has failed, if that is to be said. */
    String failed(Step step) {
        return ledger.failed(step);
    }

    // One message: what is deferred is checked while the script can still be named, then the row is
    // written with the login's own rights, and both are committed.
    private void record(Step step, String rows, String afterwards) throws StatementFailure {
        try {
            database.execute("SET CONSTRAINTS ALL IMMEDIATE; " + reset.settings() + rows + afterwards);
        } catch (SqlError e) {
            throw new StatementFailure(scriptName(step), e);
        }
    }

    private static String scriptName(Step step) {
        return step.script().map(Script::name).orElse(step.description());
    }
}
