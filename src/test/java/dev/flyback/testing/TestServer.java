package dev.flyback.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL that runs until the test JVM ends.
 *
 * <p>It comes from the binaries that the build has copied or, with {@code FLYBACK_TEST_DOCKER=true},
 * from a container.
 */
public record TestServer(String host, int port, String superuser, String password) {
    private static final Map<String, TestServer> RUNNING = new ConcurrentHashMap<>();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    /** A test's data need not survive a crash; logical replication lets subscriptions be tried. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off",
            "max_connections", "200",
            "wal_level", "logical",
            "max_wal_senders", "10");

    /**
     * The server of the version under test, started at the first call.
     *
     * @return the same server at each call
     */
    public static TestServer shared() {
        return running(System.getProperty("flyback.postgres.version", ""), true);
    }

    /**
     * A server of the oldest supported version, started at the first call.
     *
     * @return the same server at each call; {@link #shared()} where that is the oldest version
     */
    public static TestServer oldest() {
        return running(System.getProperty("flyback.postgres.oldest.version", ""), false);
    }

    /**
     * A server of a version that is no longer supported, started at the first call.
     *
     * @return the same server at each call
     */
    public static TestServer unsupported() {
        return running(System.getProperty("flyback.postgres.unsupported.version", "13.23.0"), false);
    }

    /**
     * Makes an empty database with a name of its own.
     *
     * @return the database; whoever asked for it closes it
     */
    public TestDatabase createDatabase() {
        TestDatabase database = new TestDatabase(this, "test_" + DATABASES.incrementAndGet());
        maintenance().execute("CREATE DATABASE " + database.name() + " TEMPLATE template0");
        return database;
    }

    /** The database to be connected to while others are made and dropped. */
    TestDatabase maintenance() {
        return new TestDatabase(this, "postgres");
    }

    private static TestServer running(String version, boolean newest) {
        if (Boolean.parseBoolean(System.getenv("FLYBACK_TEST_DOCKER"))) {
            String wanted = version.isEmpty() ? (newest ? "18" : "14") : version;
            return RUNNING.computeIfAbsent(wanted, TestServer::container);
        }
        PostgresArchive archive = archive(version, newest);
        return RUNNING.computeIfAbsent(archive.version().toString(), key -> embedded(archive));
    }

    private static PostgresArchive archive(String version, boolean newest) {
        List<PostgresArchive> archives = PostgresArchive.all();
        if (version.isEmpty()) {
            return archives.get(newest ? archives.size() - 1 : 1);
        }
        return archives.stream()
                .filter(archive -> archive.holds(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No PostgreSQL " + version + " among " + archives));
    }

    private static TestServer embedded(PostgresArchive archive) {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setPgBinaryResolver(archive).setPGStartupWait(STARTUP_WAIT);
        SETTINGS.forEach(builder::setServerConfig);
        try {
            // It stops itself by a shutdown hook of its own.
            return new TestServer("localhost", builder.start().getPort(), "postgres", "postgres");
        } catch (IOException exception) {
            throw new UncheckedIOException("PostgreSQL " + archive.version() + " does not start", exception);
        }
    }

    private static TestServer container(String version) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("FLYBACK_TEST_DOCKER is true, but no container engine answers");
        }
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:" + version.split("\\.")[0]);
        StringBuilder command = new StringBuilder("postgres");
        SETTINGS.forEach(
                (name, value) -> command.append(" -c ").append(name).append('=').append(value));
        container
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand(command.toString())
                .withStartupTimeout(STARTUP_WAIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }
}
