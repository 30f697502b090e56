package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;

/** The check that PostgreSQL makes of a function's body, made when all is there that the body may need. */
final class FunctionBodies {
    private static final String FUNCTIONS = """
            SELECT p.oid::regprocedure::text AS name, pg_get_functiondef(p.oid) AS definition
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

    private record Function(String name, String definition) {}

    private FunctionBodies() {}

    static void check(Database database) {
        database.query(FUNCTIONS, row -> new Function(row.getString(1), row.getString(2)))
                .forEach(function -> check(database, function));
    }

    private static void check(Database database, Function function) {
        try {
            database.execute(function.definition());
        } catch (SqlError e) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    "the body of " + function.name() + " cannot run: " + e.summary(),
                    "mend it in the schema's files; it was tried in a scratch database only",
                    e);
        }
    }
}
