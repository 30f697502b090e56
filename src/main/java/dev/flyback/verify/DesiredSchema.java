package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.execute.ScriptParser;
import dev.flyback.execute.SqlStatement;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.revision.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schema as it is to be, in SQL files of any order: PostgreSQL itself finds the order. What fails for want of an object
 * is tried again when the rest has run.
 */
public final class DesiredSchema {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static final Set<String> SOMETHING_IS_MISSING =
            Set.of("3F000", "42P01", "42703", "42704", "42830", "42883");

    private static final int SHOWN = 10;

    private final ScriptParser parser = new ScriptParser(Map.of());
    private final ScratchDatabase scratch;
    private final Database database;

    /** One statement that has not run yet, with the search path that it was to run with. */
    private record Pending(Script script, SqlStatement statement, String searchPath) {}

    /** A statement that cannot run now. */
    private record Refused(Pending pending, SqlError error) {}

    /**
     * Makes a loader.
     *
     * @param scratch an empty database
     */
    public DesiredSchema(ScratchDatabase scratch) {
        this.scratch = scratch;
        this.database = scratch.database();
    }

    /**
     * Loads files.
     *
     * @param scripts the files
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) that names the file and line of the first statement that cannot run,
     *     whatever has run before it
     */
    public void load(List<Script> scripts) {
        database.execute("SET check_function_bodies = off");
        List<Refused> refused = new ArrayList<>();
        for (Script script : scripts) {
            database.execute("RESET search_path");
            for (SqlStatement statement : parser.statements(script)) {
                run(new Pending(script, statement, ""), refused);
            }
            if (database.isInTransaction()) {
                database.execute("COMMIT");
            }
        }
        repeat(refused);
        database.execute("RESET ALL; " + database.options().timeZoneSql());
        FunctionBodies.check(database, body -> place(body, scripts));
    }

    // As it stands there, or between quotes.
    private String place(String body, List<Script> scripts) {
        String quoted = body.replace("'", "''");
        return scripts.stream()
                .filter(script -> script.text().contains(body) || script.text().contains(quoted))
                .flatMap(script -> parser.statements(script).stream()
                        .filter(statement -> statement.text().contains(body)
                                || statement.text().contains(quoted))
                        .map(statement -> place(new Pending(script, statement, ""))))
                .findFirst()
                .orElse("");
    }

    private static String place(Pending pending) {
        return pending.script().name() + ", line " + pending.statement().line() + ": ";
    }

    private void repeat(List<Refused> refused) {
        List<Refused> before = refused;
        while (!before.isEmpty()) {
            List<Refused> after = new ArrayList<>();
            for (Refused one : before) {
                database.query(
                        "SELECT pg_catalog.set_config('search_path', ?, false)",
                        row -> row.getString(1),
                        one.pending().searchPath());
                run(one.pending(), after);
            }
            if (after.size() == before.size()) {
                throw failure(after);
            }
            before = after;
        }
    }

    private void run(Pending pending, List<Refused> refused) {
        boolean isInTransaction = database.isInTransaction();
        boolean isSaved = isInTransaction && pending.statement().fitsTransaction();
        try {
            if (isSaved) {
                runSaved(pending);
            } else {
                runPlain(pending);
            }
        } catch (SqlError e) {
            if (isInTransaction && !isSaved) {
                throw failure(List.of(new Refused(pending, e)));
            }
            if (scratch.stubRole(e)) {
                run(pending, refused);
                return;
            }
            Pending later = new Pending(pending.script(), pending.statement(), searchPath());
            if (!SOMETHING_IS_MISSING.contains(e.state())) {
                throw failure(List.of(new Refused(later, e)));
            }
            refused.add(new Refused(later, e));
        }
    }

    private void runPlain(Pending pending) {
        scratch.run(pending.script().name(), pending.statement());
    }

    // What fails must not end a transaction that the file has begun itself.
    private void runSaved(Pending pending) {
        database.execute("SAVEPOINT statement");
        try {
            runPlain(pending);
        } catch (SqlError e) {
            database.execute("ROLLBACK TO SAVEPOINT statement");
            throw e;
        }
        database.execute("RELEASE SAVEPOINT statement");
    }

    private String searchPath() {
        return database.query("SELECT pg_catalog.current_setting('search_path')", row -> row.getString(1))
                .get(0);
    }

    // Which of them are in the way of others, nobody knows.
    private static Failure failure(List<Refused> refused) {
        String more = refused.size() <= SHOWN ? "" : "\n  and " + (refused.size() - SHOWN) + " more";
        return new Failure(
                ExitCode.DISAGREEMENT,
                refused.stream()
                        .limit(SHOWN)
                        .map(one -> place(one.pending()) + one.error().summary())
                        .collect(Collectors.joining("\n  ", "", more)),
                "mend the file; it was tried in a scratch database only",
                refused.get(0).error());
    }
}
