package dev.flyback.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A server of one test's own, which the test may bring to its end. */
public final class OwnServer implements AutoCloseable {
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private OwnServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts a server of the newest version that the build has brought.
     *
     * @return the server
     */
    public static OwnServer start() {
        List<PostgresArchive> archives = PostgresArchive.all();
        try {
            return new OwnServer(EmbeddedPostgres.builder()
                    .setPgBinaryResolver(archives.get(archives.size() - 1))
                    .setPGStartupWait(STARTUP_WAIT)
                    .start());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * Where it answers.
     *
     * @return the URL of its database postgres
     */
    public String url() {
        return "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres";
    }

    /**
     * Opens a connection.
     *
     * @return the connection; whoever asked for it closes it
     * @throws SQLException if the driver does
     */
    public Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /**
     * Begins a smart shutdown: who is connected stays, nobody else gets in.
     *
     * @throws SQLException if the driver does
     */
    public void shutDownWhenAllHaveLeft() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet pid = statement.executeQuery(
                        "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint")) {
            pid.next();
            ProcessHandle.of(pid.getLong(1)).orElseThrow().destroy();
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
