package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.execute.SqlStatement;
import dev.flyback.execute.StatementRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs statements in a scratch database, and sees which of them change what belongs to the whole server: on a server that
 * must stay as it is they are taken back and refused.
 *
 * <p>The server itself counts, for each catalog, the rows that a transaction has written. So each statement runs in a
 * transaction, in one of its own if it can.
 */
final class ServerGuard implements StatementRunner {
    // The catalogs that all databases share, less pg_shdepend: what it says belongs to a database.
    private static final String CHANGED = """
            SELECT what FROM (VALUES
              (1260, 'roles'), (1261, 'roles'), (1262, 'databases'), (1213, 'tablespaces'), (6100, 'subscriptions'),
              (2964, 'settings of roles or databases'), (2396, 'comments on roles, databases or tablespaces'),
              (3592, 'security labels'), (6243, 'rights on settings'), (6000, 'replication origins')
            ) AS shared (catalog, what)
            WHERE pg_catalog.pg_stat_get_xact_tuples_inserted(catalog::oid)
                + pg_catalog.pg_stat_get_xact_tuples_updated(catalog::oid)
                + pg_catalog.pg_stat_get_xact_tuples_deleted(catalog::oid) > 0
            """;

    private static final String COUNT =
            "SELECT pg_catalog.set_config('track_counts', 'on', false) WHERE NOT current_setting('track_counts')::boolean";

    // PostgreSQL's source files that do nothing else, as its errors name them.
    private static final Map<String, String> SOURCES =
            Map.of("user.c", "roles", "dbcommands.c", "databases", "tablespace.c", "tablespaces");

    // A procedure that ends transactions itself.
    private static final Set<String> WANTS_NO_TRANSACTION = Set.of("2D000", "25001");

    private final Database database;
    private final boolean mayChange;
    private boolean hasChanged;

    /**
     * Makes it.
     *
     * @param database a session with the scratch database
     * @param mayChange whether its server may be changed
     */
    ServerGuard(Database database, boolean mayChange) {
        this.database = database;
        this.mayChange = mayChange;
        database.query(COUNT, row -> row.getString(1));
    }

    /** Whether the server may not be as it was before. */
    boolean hasChanged() {
        return hasChanged;
    }

    @Override
    public void run(String file, SqlStatement statement) {
        statement.changedOfServer().ifPresent(what -> note(file, statement, what, null));
        try {
            if (database.isInTransaction() || !statement.fitsTransaction()) {
                statement.run(database);
                look(file, statement);
            } else {
                runAlone(file, statement);
            }
        } catch (SqlError e) {
            Optional<String> what = e.sourceFile().map(SOURCES::get);
            what.ifPresent(changed -> note(file, statement, changed, e));
            throw e;
        }
    }

    private void runAlone(String file, SqlStatement statement) {
        database.execute("BEGIN");
        try {
            statement.run(database);
            look(file, statement);
            database.execute("COMMIT");
        } catch (SqlError e) {
            database.execute("ROLLBACK");
            if (!WANTS_NO_TRANSACTION.contains(e.state())) {
                throw e;
            }
            statement.run(database);
        }
    }

    private void look(String file, SqlStatement statement) {
        if (statement.fitsTransaction() && database.isInTransaction()) {
            List<String> changed = database.query(CHANGED, row -> row.getString(1));
            changed.stream().findFirst().ifPresent(what -> note(file, statement, what, null));
        }
    }

    private void note(String file, SqlStatement statement, String what, SqlError error) {
        if (!mayChange) {
            if (database.isInTransaction()) {
                database.execute("ROLLBACK");
            }
            throw new ServerChange(file, statement.line(), what, error);
        }
        hasChanged = true;
    }
}
