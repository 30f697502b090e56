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
import java.util.Map;

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
        return start(Map.of());
    }

    /**
     * Starts a server of the newest version that the build has brought.
     *
     * @param settings what to set in its configuration
     * @return the server
     */
    public static OwnServer start(Map<String, String> settings) {
        List<PostgresArchive> archives = PostgresArchive.all();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(archives.get(archives.size() - 1))
                .setPGStartupWait(STARTUP_WAIT);
        settings.forEach(builder::setServerConfig);
        try {
            return new OwnServer(builder.start());
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
     * Its port.
     *
     * @return a port of this machine
     */
    public int port() {
        return postgres.getPort();
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
