package dev.flyback.image;

import static dev.flyback.testing.CommandTest.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.Await;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.ContainerEngine;
import dev.flyback.testing.Docker;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Migrations;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.Network;

/**
 * The images, built and run by the {@code docker} command as a person does: on a network with a PostgreSQL container,
 * as a user without rights, with a root file system that is read-only.
 *
 * <p>Those of the native executable are tried where it has been built, that of the JVM elsewhere.
 */
@EnabledOnOs(OS.LINUX)
class ImageIT {
    private static final String SERVER = "database-host";
    private static final long MEGABYTE = 1_000_000;
    private static final Docker DOCKER = Docker.here();

    private static Network network;
    private static TestServer server;

    @TempDir
    private Path folder;

    private TestDatabase database;

    static Stream<String> images() {
        boolean isNative = !System.getProperty("flyback.executable", "").isBlank();
        return Stream.of(isNative ? new String[] {"native", "native-micro"} : new String[] {"jvm"})
                .map(kind -> "flyback-test:" + kind);
    }

    @BeforeAll
    static void build_the_images_and_start_a_server() {
        ContainerEngine.here().require();
        images().forEach(image -> {
            String dockerfile = "src/main/docker/Dockerfile." + image.split(":")[1];
            docker("build", "-f", dockerfile, "-t", image, "--build-arg", "VERSION=1.2.3", ".");
            System.out.printf("%s: %.1f MB unpacked%n", image, (double) size(image) / MEGABYTE);
        });
        network = Network.newNetwork();
        server = TestServer.on(network, SERVER);
    }

    @AfterAll
    static void remove_the_images() {
        if (network != null) {
            images().forEach(image -> docker("rmi", image));
        }
    }

    @BeforeEach
    void make_a_database_and_a_folder_that_everybody_may_read() throws Exception {
        database = server.createDatabase();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void drop_the_database() {
        database.close();
    }

    private static String docker(String... arguments) {
        return check(0, DOCKER.run(arguments)).out().strip();
    }

    private static long size(String image) {
        return Long.parseLong(docker("image", "inspect", "--format", "{{.Size}}", image));
    }

    private Result run(String image, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of("run", "--read-only", "--cap-drop=ALL"));
        command.addAll(List.of("--network", network.getId(), "--env", "DATABASE_URL=" + url()));
        command.addAll(options);
        command.add(image);
        command.addAll(List.of(arguments));
        return DOCKER.run(command.toArray(String[]::new));
    }

    private String url() {
        return database.url().replaceFirst("@[^/]*", "@" + SERVER);
    }

    private Result run(String image, String... arguments) {
        return run(image, List.of("--rm"), arguments);
    }

    private Result runMounted(String image, Path mounted, String... arguments) {
        return run(image, List.of("--rm", "--volume", mounted + ":/migrations:ro"), arguments);
    }

    private List<String> rows() {
        return database.query("SELECT type, version FROM flyway_schema_history ORDER BY installed_rank");
    }

    @ParameterizedTest
    @MethodSource("images")
    void applies_shows_and_undoes_the_bundled_migrations(String image) {
        assertThat(check(0, run(image, "upgrade")).err()).contains("migrations: bundled (1 revision)\n", "@" + SERVER);
        assertThat(check(0, run(image, "current")).out()).isEqualTo("001 phase 6 initial schema (head)\n");
        assertThat(check(0, run(image, "history")).out()).contains("001", "applied");
        check(0, run(image, "downgrade", "base", "--yes"));
        check(3, run(image, "current", "--check"));

        assertThat(rows()).containsExactly("SQL|001", "DELETE|001");
    }

    @ParameterizedTest
    @MethodSource("images")
    void uses_a_folder_that_is_mounted_without_being_told(String image) {
        Migrations.in(folder).addTable("1", "first").addTable("2", "été");

        assertThat(check(0, runMounted(image, folder, "upgrade")).err())
                .contains("migrations: /migrations (2 revisions)\n", "apply 2 été");
        check(0, runMounted(image, folder, "downgrade", "-1", "--yes"));

        assertThat(rows()).containsExactly("SQL|1", "SQL|2", "DELETE|2");
    }

    @ParameterizedTest
    @MethodSource("images")
    void applies_nothing_where_the_folder_that_is_mounted_is_empty(String image) {
        Result result = check(2, runMounted(image, folder, "upgrade"));

        assertThat(result.err()).contains("error: there are no migrations in /migrations\n");
        assertThat(database.queryForString("SELECT to_regclass('flyway_schema_history') IS NULL"))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @MethodSource("images")
    void is_the_base_of_an_image_with_migrations_of_its_own(String image) {
        Migrations.in(folder).addTable("7", "seventh");
        String extended = image + "-extended";
        String dockerfile = "FROM " + image + "\nCOPY *.sql /migrations/\n";
        check(0, DOCKER.runWithInput(dockerfile, "build", "-t", extended, "-f", "-", folder.toString()));
        try {
            assertThat(check(0, run(extended, "upgrade")).err()).contains("migrations: /migrations (1 revision)\n");
        } finally {
            docker("rmi", extended);
        }

        assertThat(rows()).containsExactly("SQL|7");
    }

    @ParameterizedTest
    @MethodSource("images")
    void rolls_back_and_ends_with_143_when_it_is_stopped(String image) {
        Migrations.in(folder)
                .addTable("1", "first")
                .add("V2__second.sql", "CREATE TABLE second (id int);\nSELECT pg_sleep(300);\n");
        String container = check(0, run(image, List.of("--detach", "--volume", folder + ":/migrations:ro"), "upgrade"))
                .out()
                .strip();
        try {
            Await.until(
                    "the second script sleeps",
                    () -> !database.query(
                                    "SELECT 1 FROM pg_stat_activity"
                                            + " WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'")
                            .isEmpty());

            // A process that does not end by SIGTERM is killed then, and its status is 137.
            docker("stop", container);

            assertThat(docker("wait", container)).isEqualTo("143");
            assertThat(DOCKER.run("logs", container).err()).contains("error: interrupted at V2__second.sql, line 2");
        } finally {
            docker("rm", "--force", container);
        }
        assertThat(rows()).containsExactly("SQL|1");
        assertThat(database.queryForString("SELECT to_regclass('second') IS NULL"))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @MethodSource("images")
    void says_who_it_is_and_runs_as_a_user_that_is_not_root(String image) {
        JsonNode config = CommandTest.json(docker("image", "inspect", "--format", "{{json .Config}}", image));

        assertThat(config.path("User").asText()).matches("[1-9]\\d*");
        assertThat(config.path("Entrypoint")).hasToString("[\"flyback\"]");
        assertThat(config.path("StopSignal").asText()).isEqualTo("SIGTERM");
        JsonNode labels = config.path("Labels");
        assertThat(labels.path("org.opencontainers.image.title").asText()).isEqualTo("flyback");
        assertThat(labels.path("org.opencontainers.image.version").asText()).isEqualTo("1.2.3");
        assertThat(labels.path("org.opencontainers.image.revision").asText()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @MethodSource("images")
    void runs_as_any_user_and_without_a_network(String image) {
        Result result =
                DOCKER.run("run", "--rm", "--read-only", "--user", "4711:4711", "--network", "none", image, "heads");

        assertThat(check(0, result).out()).isEqualTo("001 phase 6 initial schema (head)\n");
    }

    @ParameterizedTest
    @MethodSource("images")
    void holds_the_certificates_that_are_generally_trusted(String image) throws Exception {
        Path file = folder.resolve("ca-certificates.crt");
        String container = docker("create", image);
        try {
            docker("cp", "-L", container + ":/etc/ssl/certs/ca-certificates.crt", file.toString());
        } finally {
            docker("rm", container);
        }

        try (InputStream certificates = Files.newInputStream(file)) {
            assertThat(CertificateFactory.getInstance("X.509").generateCertificates(certificates))
                    .hasSizeGreaterThan(50);
        }
    }

    @Test
    void the_smallest_is_small() {
        String smallest = "flyback-test:native";
        assumeTrue(images().anyMatch(smallest::equals), "there is no native executable");

        assertThat(size(smallest)).isLessThanOrEqualTo(60 * MEGABYTE);
    }
}
