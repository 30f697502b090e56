package dev.flyback.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL that runs until the test JVM ends.
 *
 * <p>It is a container where a {@link ContainerEngine} answers, and otherwise made of the binaries that the build has
 * copied.
 */
public record TestServer(String host, int port, String superuser, String password) {
    private static final Map<String, TestServer> RUNNING = new ConcurrentHashMap<>();
    private static final Map<TestServer, Integer> VERSIONS = new ConcurrentHashMap<>();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    /** Where a container keeps its data; what {@link MemoryFolder} is for a server without one. */
    private static final String IN_MEMORY = "/var/lib/postgresql/memory";

    /** A test's data need not survive a crash; logical replication lets subscriptions be tried. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off",
            "max_connections", "200",
            "max_wal_size", "128MB",
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
     * A server of the version under test in a container, for other containers.
     *
     * @param network the network that they share
     * @param name the name of the server's host on the network
     * @return a new server at each call
     */
    public static TestServer on(Network network, String name) {
        PostgresArchive archive = archive(System.getProperty("flyback.postgres.version", ""), true);
        return started(container(archive).withNetwork(network).withNetworkAliases(name));
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

    /**
     * The version of the server.
     *
     * @return for instance 18
     */
    public int majorVersion() {
        return VERSIONS.computeIfAbsent(
                this,
                server -> Integer.parseInt(server.maintenance()
                        .queryForString("SELECT current_setting('server_version_num')::int / 10000")));
    }

    /**
     * The database to be connected to while others are made and dropped.
     *
     * @return the database postgres, which stays
     */
    public TestDatabase maintenance() {
        return new TestDatabase(this, "postgres");
    }

    private static TestServer running(String version, boolean newest) {
        PostgresArchive archive = archive(version, newest);
        return RUNNING.computeIfAbsent(
                archive.version().toString(), key -> inContainers() ? started(container(archive)) : embedded(archive));
    }

    private static boolean inContainers() {
        ContainerEngine engine = ContainerEngine.here();
        engine.trouble().ifPresent(line -> {
            if (engine.demanded()) {
                throw new IllegalStateException(line);
            }
            System.err.println(line + " The embedded PostgreSQL is used instead.");
        });
        return engine.answers();
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
            MemoryFolder.named(archive.version().toString()).ifPresent(builder::setDataDirectory);
            // It stops itself by a shutdown hook of its own.
            return new TestServer("localhost", builder.start().getPort(), "postgres", "postgres");
        } catch (IOException exception) {
            throw new UncheckedIOException("PostgreSQL " + archive.version() + " does not start", exception);
        }
    }

    // The version 18.6.0 of the binaries is the image's 18.6.
    private static PostgreSQLContainer container(PostgresArchive archive) {
        String image = "postgres:" + archive.version().toString().replaceFirst("\\.0$", "");
        StringBuilder command = new StringBuilder("postgres");
        SETTINGS.forEach(
                (name, value) -> command.append(" -c ").append(name).append('=').append(value));
        return new PostgreSQLContainer(image)
                .withUsername("postgres")
                .withPassword("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C.UTF-8")
                .withEnv("PGDATA", IN_MEMORY + "/data")
                .withTmpFs(Map.of(IN_MEMORY, "rw"))
                .withCommand(command.toString())
                .withStartupTimeout(STARTUP_WAIT);
    }

    private static TestServer started(PostgreSQLContainer container) {
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }
}
