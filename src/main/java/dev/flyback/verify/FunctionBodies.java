package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.function.UnaryOperator;

/** The check that PostgreSQL makes of a function's body, made when all is there that the body may need. */
final class FunctionBodies {
    private static final String FUNCTIONS = """
            SELECT p.oid::regprocedure::text AS name, p.prosrc AS body, pg_get_functiondef(p.oid) AS definition
            FROM pg_proc AS p
            JOIN pg_namespace AS n ON n.oid = p.pronamespace
            JOIN pg_language AS l ON l.oid = p.prolang
            WHERE p.prokind IN ('f', 'p') AND l.lanname NOT IN ('internal', 'c')
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (
                SELECT FROM pg_depend AS d
                WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
            ORDER BY 1
            """;

    private record Routine(String name, String body, String definition) {}

    private FunctionBodies() {}

    /**
     * Checks all.
     *
     * @param place finds out by the text of a body where it comes from: words to begin a sentence with
     */
    static void check(Database database, UnaryOperator<String> place) {
        database.query(FUNCTIONS, row -> new Routine(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(routine -> check(database, routine, place));
    }

    private static void check(Database database, Routine routine, UnaryOperator<String> place) {
        try {
            database.execute(routine.definition());
        } catch (SqlError e) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    place.apply(routine.body()) + "the body of " + routine.name() + " cannot run: " + e.summary(),
                    "mend it; it was tried in a scratch database only",
                    e);
        }
    }
}
