package dev.flyback.doctor;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.execute.InvalidIndex;
import dev.flyback.execute.LockHolder;
import dev.flyback.failure.Failure;
import dev.flyback.history.HistoryTable;
import dev.flyback.history.TableRights;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server says of itself and of who works on it. */
final class ServerChecks {
    private static final Duration GREATEST_SKEW = Duration.ofSeconds(5);

    private final Database database;
    private final HistoryTable table;
    private final QualifiedName historyTable;

    ServerChecks(Database database, HistoryTable table) {
        this.database = database;
        this.table = table;
        this.historyTable = table.name();
    }

    List<Finding> run() {
        return Stream.<Function<ServerChecks, Finding>>of(
                        ServerChecks::version,
                        ServerChecks::writable,
                        ServerChecks::encryption,
                        ServerChecks::pooler,
                        ServerChecks::clock,
                        ServerChecks::schemaRights,
                        ServerChecks::historyRights,
                        ServerChecks::scratchRights,
                        ServerChecks::migrationLock,
                        ServerChecks::longTransactions,
                        ServerChecks::preparedTransactions,
                        ServerChecks::invalidIndexes)
                .map(check -> check.apply(this))
                .toList();
    }

    private Finding version() {
        return Finding.ok("server", "PostgreSQL " + text("SHOW server_version"));
    }

    private Finding writable() {
        try {
            database.refuseReadOnly();
            return Finding.ok("writing", "the server takes changes");
        } catch (Failure failure) {
            return Finding.error("writing", failure.getMessage(), failure.hint());
        }
    }

    private Finding encryption() {
        String cipher = text(
                "SELECT version || ', ' || cipher FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl");
        boolean isHere = is("SELECT inet_server_addr() IS NOT DISTINCT FROM inet_client_addr()");
        if (cipher != null) {
            return Finding.ok("TLS", cipher);
        }
        return isHere
                ? Finding.ok("TLS", "none, on this machine")
                : Finding.warning(
                        "TLS",
                        "passwords and data cross the network unencrypted",
                        "add sslmode=verify-full and sslrootcert to DATABASE_URL");
    }

    private Finding pooler() {
        int process = Integer.parseInt(text("SELECT pg_catalog.pg_backend_pid()"));
        try {
            database.refuseSharedSessions(process);
            return Finding.ok("pooler", "none that shares sessions");
        } catch (Failure failure) {
            return Finding.error("pooler", failure.getMessage(), failure.hint());
        }
    }

    private Finding clock() {
        Instant before = Instant.now();
        double server = Double.parseDouble(text("SELECT extract(epoch FROM clock_timestamp())"));
        Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        Duration skew = Duration.ofMillis(Math.round(Math.abs(server * 1000 - middle.toEpochMilli())));
        return skew.compareTo(GREATEST_SKEW) <= 0
                ? Finding.ok("clock", "that of the server is the same")
                : Finding.warning(
                        "clock",
                        "that of the server differs by " + skew.toSeconds() + " s",
                        "synchronise the two: the history shows the server's, new revisions are named after ours");
    }

    private Finding schemaRights() {
        String schema = historyTable.schema();
        if (!is("SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?)", schema)) {
            return is("SELECT has_database_privilege(current_database(), 'CREATE')")
                    ? Finding.ok("rights", "the schema " + schema + " can be created")
                    : Finding.error(
                            "rights",
                            "the schema " + schema + " does not exist and cannot be created",
                            "let its owner run: GRANT CREATE ON DATABASE ... TO " + user());
        }
        return is("SELECT has_schema_privilege(?, 'CREATE')", schema)
                ? Finding.ok("rights", user() + " may create objects in the schema " + schema)
                : Finding.error(
                        "rights",
                        user() + " may not create objects in the schema " + schema,
                        "let its owner run: GRANT USAGE, CREATE ON SCHEMA " + schema + " TO " + user());
    }

    private Finding historyRights() {
        String name = historyTable.toString();
        if (text("SELECT to_regclass(?)::text", name) == null) {
            return Finding.ok("history table", "none yet: the first upgrade creates it");
        }
        TableRights rights = table.rights();
        if (rights.missing().isEmpty()) {
            return Finding.ok("history table", user() + " may read and write " + name + " and what stands beside it");
        }
        String words = user() + " may not read and write " + rights.tables();
        String remedy = "let their owner run: " + rights.grant();
        return rights.isRunImpossible()
                ? Finding.error("history table", words, remedy)
                : Finding.warning("history table", words, remedy);
    }

    private Finding scratchRights() {
        return is("SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user")
                ? Finding.ok("scratch databases", user() + " may make them")
                : Finding.warning(
                        "scratch databases",
                        user()
                                + " may not make them, which check, diff, drift, stamp, squash, verify and --autogenerate do",
                        "ALTER ROLE " + user() + " CREATEDB, or name another server with --scratch-url");
    }

    private Finding migrationLock() {
        List<LockHolder> holders = LockHolder.of(database, historyTable);
        return holders.isEmpty()
                ? Finding.ok("migration lock", "free")
                : Finding.warning(
                        "migration lock",
                        "held by " + listed(holders.stream().map(LockHolder::toString)),
                        "wait for that run; if it hangs, end it: SELECT pg_terminate_backend("
                                + holders.get(0).pid() + ")");
    }

    private Finding longTransactions() {
        List<String> sessions = database.query("""
                SELECT 'pid ' || pid || ', ' || coalesce(nullif(application_name, ''), 'unnamed') || ' as ' || usename || ', '
                       || state || ' for ' || date_trunc('second', clock_timestamp() - xact_start)
                FROM pg_catalog.pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                  AND xact_start < clock_timestamp() - interval '1 minute' AND backend_type = 'client backend'
                ORDER BY xact_start LIMIT 5""", row -> row.getString(1));
        return sessions.isEmpty()
                ? Finding.ok("long transactions", "none")
                : Finding.warning(
                        "long transactions",
                        listed(sessions.stream()),
                        "a migration of a table that they use waits for them; CREATE INDEX CONCURRENTLY waits for all");
    }

    private Finding preparedTransactions() {
        List<String> prepared = database.query(
                "SELECT gid FROM pg_catalog.pg_prepared_xacts WHERE database = current_database() ORDER BY prepared",
                row -> row.getString(1));
        return prepared.isEmpty()
                ? Finding.ok("prepared transactions", "none")
                : Finding.warning(
                        "prepared transactions",
                        listed(prepared.stream()),
                        "they keep their locks until COMMIT PREPARED or ROLLBACK PREPARED");
    }

    private Finding invalidIndexes() {
        List<InvalidIndex> invalid = InvalidIndex.all(database);
        return invalid.isEmpty()
                ? Finding.ok("invalid indexes", "none")
                : Finding.warning(
                        "invalid indexes",
                        listed(invalid.stream().map(InvalidIndex::name)),
                        "nobody uses them and every write keeps them up: REINDEX INDEX CONCURRENTLY, or drop them");
    }

    private static String listed(Stream<String> texts) {
        return texts.collect(Collectors.joining("; "));
    }

    private String user() {
        return text("SELECT quote_ident(current_user)");
    }

    private String text(String sql, Object... parameters) {
        return database.query(sql, row -> row.getString(1), parameters).stream()
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean is(String sql, Object... parameters) {
        return database.query(sql, row -> row.getBoolean(1), parameters).get(0);
    }
}
