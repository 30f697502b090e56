package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.database.SqlError;
import dev.flyback.execute.Batches;
import dev.flyback.execute.Executor;
import dev.flyback.execute.Interruption;
import dev.flyback.execute.Limits;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.execute.Progress;
import dev.flyback.execute.ScriptParser;
import dev.flyback.execute.StepFailure;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.history.HistoryTable;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Planner;
import dev.flyback.plan.Target;
import dev.flyback.revision.Catalogue;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Exclusion;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A scratch database that is moved along a chain as any other database is. */
public final class Replay {
    private final ScratchDatabase scratch;
    private final Database database;
    private final ScriptParser parser;
    private final String historyTable;
    private final Optional<String> schema;
    private final Exclusion exclusion;
    private final Interruption interruption;

    /**
     * Makes a replay; nothing runs yet.
     *
     * @param scratch an empty database
     * @param parser takes scripts apart
     * @param historyTable the name of the history table
     * @param schema the schema that scripts find their objects in first, if one is named
     * @param exclusion what is left out of the schemas that are told
     * @param interruption can ask to stop
     */
    public Replay(
            ScratchDatabase scratch,
            ScriptParser parser,
            String historyTable,
            Optional<String> schema,
            Exclusion exclusion,
            Interruption interruption) {
        this.scratch = scratch;
        this.database = scratch.database();
        this.parser = parser;
        this.historyTable = historyTable;
        this.schema = schema;
        this.exclusion = exclusion;
        this.interruption = interruption;
    }

    /**
     * Applies revisions that are there already, for the sake of the schema.
     *
     * @param catalogue the chain
     * @param target how far
     * @return the schema that they build, without the history table
     * @throws Failure as a real upgrade; one of a script says that the database itself is untouched
     */
    public DatabaseSchema build(Catalogue catalogue, Target target) {
        return inScratch(() -> upgrade(catalogue, target));
    }

    /**
     * Moves it as any other database is moved.
     *
     * @param catalogue the chain
     * @param planner plans with the history that it has
     * @param batches how steps are put into transactions
     * @param progress is told what goes on
     * @throws Failure as {@link #build}
     */
    public void move(Catalogue catalogue, Function<History, Plan> planner, Batches batches, Progress progress) {
        inScratch(() -> {
            run(catalogue, planner, batches, progress);
            return null;
        });
    }

    private <T> T inScratch(Supplier<T> work) {
        try {
            return work.get();
        } catch (StepFailure failure) {
            if (failure.exitCode() != ExitCode.STEP_FAILED) {
                throw failure;
            }
            throw new Failure(
                    failure.exitCode(),
                    "in a scratch database: " + failure.problem(),
                    "the database itself is untouched; mend the script, and run the command again",
                    failure);
        }
    }

    /**
     * Applies revisions.
     *
     * @param catalogue the chain
     * @param target how far
     * @return the schema that they build, without the history table
     * @throws Failure as a real upgrade
     */
    DatabaseSchema upgrade(Catalogue catalogue, Target target) {
        return upgrade(catalogue, target, Progress.SILENT);
    }

    DatabaseSchema upgrade(Catalogue catalogue, Target target, Progress progress) {
        run(catalogue, history -> Planner.upgrade(catalogue, history, target, true), Batches.EACH, progress);
        return read();
    }

    DatabaseSchema downgrade(Catalogue catalogue, Target target) {
        return downgrade(catalogue, target, Progress.SILENT);
    }

    /**
     * Undoes revisions.
     *
     * @param catalogue the chain
     * @param target how far
     * @param progress is told what goes on
     * @return the schema that is left, without the history table
     * @throws Failure as a real downgrade
     */
    DatabaseSchema downgrade(Catalogue catalogue, Target target, Progress progress) {
        run(catalogue, history -> Planner.downgrade(catalogue, history, target), Batches.EACH, progress);
        return read();
    }

    /** Learns what the steps of this replay lock. */
    LockTrace lockTrace() {
        return new LockTrace(database);
    }

    /**
     * Runs statements.
     *
     * @param statements without their semicolons
     * @return the schema that they leave, without the history table
     * @throws SqlError if the server refuses one
     */
    DatabaseSchema run(List<String> statements) {
        statements.forEach(this::run);
        return read();
    }

    /** What the tables and sequences of a schema hold. */
    Contents contents(DatabaseSchema schema) {
        return Contents.read(database, schema);
    }

    private DatabaseSchema read() {
        return exclusion.applyTo(scratch.schema(HistoryObjects.of(historyTable)));
    }

    private void run(String statement) {
        try {
            database.execute(statement);
        } catch (SqlError e) {
            if (!scratch.stubRole(e)) {
                throw e;
            }
            run(statement);
        }
    }

    /** The rows of all tables. */
    RowSnapshot rows(DatabaseSchema schema) {
        return RowSnapshot.read(scratch.reader(), schema);
    }

    /** The roles that have to be there. */
    List<String> roles() {
        return NeededRoles.in(scratch.reader());
    }

    /** Can put rows into all tables. */
    Seeds seeds() {
        return new Seeds(database, scratch.reader());
    }

    /** Takes all rows out. */
    void clear(DatabaseSchema schema) {
        String tables = schema.objects().keySet().stream()
                .filter(key -> key.kind() == Kind.TABLE)
                .map(ObjectKey::name)
                .collect(Collectors.joining(", "));
        if (!tables.isEmpty()) {
            database.execute("TRUNCATE " + tables);
        }
    }

    private void run(Catalogue catalogue, Function<History, Plan> untroubled, Batches batches, Progress progress) {
        Function<History, Plan> planner = history -> untroubled.apply(history.agreed());
        HistoryTable table = new HistoryTable(database, new QualifiedName(schema.orElse("public"), historyTable));
        Executor executor =
                new Executor(database, scratch, table, schema, Limits.none(), Duration.ZERO, progress, interruption);
        boolean isDone = false;
        while (!isDone) {
            Plan plan = planner.apply(table.read());
            isDone = run(executor, plan, PreparedScripts.of(plan, catalogue, parser), planner, batches);
        }
    }

    // False if a role was missing, which is there now: what was done before stays.
    private boolean run(
            Executor executor, Plan plan, PreparedScripts scripts, Function<History, Plan> planner, Batches batches) {
        try {
            executor.run(plan, scripts, planner, batches);
            return true;
        } catch (Failure failure) {
            if (interruption.isRequested() && failure instanceof StepFailure step) {
                throw new Failure(
                        failure.exitCode(),
                        "in a scratch database: " + step.problem(),
                        "the database itself is untouched; run the command again to begin anew",
                        failure);
            }
            if (SqlError.in(failure).filter(scratch::stubRole).isPresent()) {
                return false;
            }
            throw failure;
        }
    }
}
