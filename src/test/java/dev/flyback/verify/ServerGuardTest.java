package dev.flyback.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.database.Database;
import dev.flyback.database.SessionOptions;
import dev.flyback.execute.SqlStatement;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements that change what all databases of a server share. */
class ServerGuardTest {
    private static final List<String> REFUSED = List.of(
            "CREATE ROLE %s_new > roles",
            "DO $$ BEGIN CREATE ROLE %s_new; END $$ > roles",
            "CREATE ROLE %s_old > roles",
            "DROP ROLE %s_old > roles",
            "ALTER ROLE %s_old CREATEDB > roles",
            "GRANT %s_old TO pg_monitor > roles",
            "ALTER ROLE %s_old SET work_mem = '1MB' > settings of roles or databases",
            "ALTER DATABASE %s SET work_mem = '1MB' > settings of roles or databases",
            "GRANT TEMPORARY ON DATABASE %s TO %1$s_old > databases",
            "COMMENT ON ROLE %s_old IS 'old' > comments on roles, databases or tablespaces",
            "CREATE DATABASE %s_new > databases",
            "ALTER SYSTEM SET work_mem = '1MB' > settings");

    // Each row of the catalogs that the server's databases share, less those that others' tests are busy with.
    private static final String STATE = """
            SELECT format('%%s', r) FROM pg_authid AS r WHERE rolname LIKE '%1$s%%'
            UNION ALL SELECT format('%%s', m) FROM pg_auth_members AS m
            UNION ALL SELECT datname || datacl::text FROM pg_database WHERE datname LIKE '%1$s%%'
            UNION ALL SELECT format('%%s', s) FROM pg_db_role_setting AS s
            UNION ALL SELECT description FROM pg_shdescription
            UNION ALL SELECT current_setting('work_mem')
            ORDER BY 1
            """;

    private static final SessionOptions OPTIONS =
            new SessionOptions(Duration.ofSeconds(30), "test", "UTC", Optional.empty(), text -> {});

    @ParameterizedTest
    @MethodSource("servers")
    void what_would_change_the_server_is_refused_and_taken_back(TestServer server) {
        try (TestDatabase database = server.createDatabase()) {
            database.execute("CREATE ROLE " + database.name() + "_old");
            List<String> before = state(database);
            for (String line : REFUSED) {
                String[] parts = line.split(" > ");
                for (String begin : List.of("", "BEGIN", "SET track_counts = off")) {
                    assertThatThrownBy(() -> run(database, begin, parts[0].formatted(database.name())))
                            .as("%s", parts[0])
                            .isInstanceOf(ServerChange.class)
                            .hasMessage("x.sql, line 3: it changes " + parts[1]
                                    + " of the whole server, not of a scratch database alone");
                }
            }
            assertThat(state(database)).isEqualTo(before);
            database.execute("DROP ROLE " + database.name() + "_old");
        }
    }

    private static void run(TestDatabase database, String begin, String sql) {
        try (Database session = Database.open(DatabaseUrl.parse(database.url(), "the test"), OPTIONS)) {
            session.execute(begin);
            new ServerGuard(session, false).run("x.sql", new SqlStatement(1, 3, sql, Optional.empty()));
        }
    }

    private static List<String> state(TestDatabase database) {
        return database.query(STATE.formatted(database.name()));
    }

    static Stream<TestServer> servers() {
        return Stream.of(TestServer.shared(), TestServer.oldest()).distinct();
    }
}
