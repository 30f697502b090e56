package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.Await;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.OwnServer;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Servers that answer, but are too old or not ready. */
@DisabledIfEnvironmentVariable(named = "FLYBACK_TEST_DOCKER", matches = "true")
class UnfitServerTest {
    @TempDir
    private Path folder;

    @Test
    void a_server_of_a_version_that_is_not_supported_is_refused() {
        try (TestDatabase database = TestServer.unsupported().createDatabase()) {
            Result result =
                    Flyback.in(folder).env("DATABASE_URL", database.url()).run("upgrade");

            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err())
                    .contains("is PostgreSQL 13\n")
                    .contains("hint: flyback needs PostgreSQL 14 or later\n");
        }
    }

    @Test
    void a_server_that_takes_no_connections_now_is_worth_waiting_for() throws SQLException {
        try (OwnServer server = OwnServer.start();
                Connection keptOpen = server.connect()) {
            server.shutDownWhenAllHaveLeft();
            Flyback flyback = Flyback.in(folder).env("DATABASE_URL", server.url());
            Await.until(
                    "new connections are refused", () -> flyback.run("current").status() == 6);

            Result result = flyback.run("current");

            assertThat(keptOpen.isValid(5)).isTrue();
            assertThat(result.status()).isEqualTo(6);
            assertThat(result.err())
                    .contains("is not ready: the database system is shutting down\n")
                    .contains("hint: wait for it with: flyback wait\n");
            assertThat(flyback.run("wait", "--timeout", "1").status()).isEqualTo(6);
        }
    }
}
