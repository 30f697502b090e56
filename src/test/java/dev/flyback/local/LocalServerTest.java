package dev.flyback.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Drives real servers, from the archive that the build brings. */
class LocalServerTest {
    @TempDir
    Path temporary;

    private Path folder;
    private LocalServer server;

    @BeforeEach
    void make_a_server() throws IOException {
        folder = Files.createDirectory(temporary.resolve("it's a \"$HOME\" folder"));
        server = server(Map.of());
    }

    @AfterEach
    void stop_it() {
        server.stop();
    }

    private LocalServer server(Map<String, String> more) {
        return server(System.getenv(), more);
    }

    private LocalServer server(Map<String, String> environment, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put(
                "XDG_CACHE_HOME", Archives.build().resolve("local-test-cache").toString());
        variables.putAll(more);
        Surroundings surroundings = Surroundings.ofThisMachine(variables, folder, temporary);
        return new LocalServer(surroundings, Optional.of(Archives.newest().toString()));
    }

    @Test
    void starts_once_tells_its_state_and_stops() {
        assertThat(server.status()).isEmpty();
        assertThat(server.stop()).isFalse();
        assertThat(folder.resolve(".flyback")).doesNotExist();

        Running first = server.start();
        Running second = server.start();

        assertThat(first.freshlyStarted()).isTrue();
        assertThat(first.answers()).isTrue();
        assertThat(System.getProperty("flyback.postgres.version")).startsWith(first.version());
        assertThat(second).isEqualTo(server.status().orElseThrow()).isNotEqualTo(first);
        assertThat(second.pid()).isEqualTo(first.pid());
        assertThat(server.stop()).isTrue();
        assertThat(server.stop()).isFalse();
        assertThat(server.status()).isEmpty();
    }

    @Test
    void keeps_data_port_and_password_over_a_restart() throws SQLException {
        Running before = server.start();
        String url = server.url("shop & \"café\"");
        execute(url, "CREATE TABLE kept AS SELECT 42 AS answer");
        server.stop();

        Running after = server.start();

        assertThat(after.port()).isEqualTo(before.port());
        assertThat(server.url("shop & \"café\"")).isEqualTo(url);
        assertThat(url)
                .matches("postgresql://postgres:[\\w-]{32}@127\\.0\\.0\\.1:" + after.port()
                        + "/shop%20%26%20%22caf%C3%A9%22");
        assertThat(query(url, "SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void is_durable_in_utf_8_and_reached_from_this_machine_with_the_password_alone() throws SQLException {
        server.start();
        String url = server.url("app");

        assertThat(query(url, "SHOW fsync")).isEqualTo("on");
        assertThat(query(url, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(query(url, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query(url, "SHOW unix_socket_directories")).isEmpty();
        assertThat(query(url, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        String wrong = url.replaceFirst(":[\\w-]{32}@", ":wrong@");
        assertThat(catchThrowableOfType(SQLException.class, () -> query(wrong, "SELECT 1"))
                        .getSQLState())
                .isEqualTo("28P01");
    }

    @Test
    void gives_the_server_no_secret_of_our_environment() throws IOException {
        server = server(Map.of("DATABASE_URL", "postgresql://app:hunter2@db/app", "PGPORT", "1"));
        long pid = server.start().pid();
        Path environment = Path.of("/proc", String.valueOf(pid), "environ");
        assumeTrue(Files.isReadable(environment));

        assertThat(Files.readString(environment)).contains("LC_ALL").doesNotContain("hunter2", "PGPORT");
    }

    @Test
    void keeps_folders_and_password_to_their_owner_and_out_of_git() throws IOException {
        server.start();
        Path kept = folder.resolve(".flyback");

        assertThat(rights(kept)).isEqualTo("rwx------");
        assertThat(rights(kept.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(rights(kept.resolve("postgres/data"))).isEqualTo("rwx------");
        assertThat(rights(kept.resolve("password"))).isEqualTo("rw-------");
        assertThat(rights(kept.resolve("postgres/log"))).isEqualTo("rw-------");
        assertThat(kept.resolve("postgres/initial-password")).doesNotExist();
        assertThat(kept.resolve(".gitignore")).hasContent("*");
    }

    @Test
    void starts_again_after_its_postmaster_was_killed_beside_a_busy_backend() throws SQLException {
        Running killed = server.start();
        String url = server.url("app");
        execute(url, "CREATE TABLE kept AS SELECT 42 AS answer");
        CompletableFuture<Throwable> busy = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> execute(url, "/* endless */ DO $$ BEGIN LOOP END LOOP; END $$")));
        execute(url, """
                DO $$ BEGIN
                  LOOP
                    EXIT WHEN EXISTS (SELECT FROM pg_stat_activity
                                      WHERE query LIKE '/* endless */%' AND state = 'active');
                    PERFORM pg_stat_clear_snapshot();
                  END LOOP;
                END $$
                """);
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();

        Running after = server.start();

        assertThat(after.freshlyStarted()).isTrue();
        assertThat(after.pid()).isNotEqualTo(killed.pid());
        assertThat(busy.join()).isInstanceOf(SQLException.class);
        assertThat(query(server.url("app"), "SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void neither_believes_nor_signals_a_process_that_has_got_its_number() throws IOException {
        Running before = server.start();
        Path claim = before.dataDirectory().resolve("postmaster.pid");
        String text = Files.readString(claim);
        server.stop();
        Files.writeString(
                claim,
                text.replaceFirst("\\d+", String.valueOf(ProcessHandle.current().pid())));

        assertThat(server.status()).isEmpty();
        assertThat(server.stop()).isFalse();
        assertThat(server.start().freshlyStarted()).isTrue();
    }

    @Test
    void starts_over_a_claim_that_a_power_failure_has_emptied() throws IOException {
        Running before = server.start();
        server.stop();
        Files.writeString(before.dataDirectory().resolve("postmaster.pid"), "");

        assertThat(server.start().freshlyStarted()).isTrue();
    }

    @Test
    void takes_another_port_when_somebody_else_has_its_own() throws IOException {
        Running before = server.start();
        server.stop();
        try (ServerSocket taken = new ServerSocket(before.port(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(server.start().port()).isNotEqualTo(taken.getLocalPort());
        }
        assertThat(server.status()).isPresent();
    }

    @Test
    void starts_one_server_when_asked_twice_at_once() {
        CompletableFuture<Running> other =
                CompletableFuture.supplyAsync(() -> server(Map.of()).start());
        Running one = server.start();
        Running two = other.join();

        assertThat(one.pid()).isEqualTo(two.pid());
        assertThat(List.of(one.freshlyStarted(), two.freshlyStarted())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void begins_anew_over_an_interrupted_initdb() throws IOException {
        Path half = Files.createDirectories(folder.resolve(".flyback/postgres/initializing/base"));
        Files.writeString(half.resolve("1"), "half");

        assertThat(server.start().freshlyStarted()).isTrue();
        assertThat(folder.resolve(".flyback/postgres/initializing")).doesNotExist();
    }

    @Test
    void names_both_versions_when_the_data_is_of_another_one() throws IOException {
        Path data = Files.createDirectories(folder.resolve(".flyback/postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "13\n");

        Failure failure = catchThrowableOfType(Failure.class, server::start);

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure)
                .hasMessageContaining("PostgreSQL 13")
                .hasMessageContaining("found here is " + newestMajor());
        assertThat(failure.hint()).contains("install PostgreSQL 13", "--postgres-archive", ".flyback");
    }

    @Test
    void shows_the_end_of_the_log_when_it_does_not_start() throws IOException {
        Running before = server.start();
        server.stop();
        Path settings = before.dataDirectory().resolve("postgresql.conf");
        Files.writeString(settings, "shared_preload_libraries = 'no_such_library'\n", StandardOpenOption.APPEND);

        Failure failure = catchThrowableOfType(Failure.class, server::start);

        assertThat(failure.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("did not start").hasMessageContaining("no_such_library");
        assertThat(failure.hint()).contains("log");
    }

    @Test
    void says_that_the_password_is_missing_and_can_still_be_stopped() throws IOException {
        server.start();
        Files.delete(folder.resolve(".flyback/password"));

        Failure failure = catchThrowableOfType(Failure.class, server::start);

        assertThat(failure).hasMessageContaining("password");
        assertThat(server.status().orElseThrow().answers()).isFalse();
        assertThat(server.stop()).isTrue();
    }

    @Test
    void says_in_words_why_its_folder_cannot_be_used() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve(".flyback"), "no folder");

        assertThatThrownBy(server::start)
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("the folder " + inTheWay + " cannot be used: ")
                .message()
                .doesNotContain("Exception");

        Files.delete(inTheWay);
    }

    @Test
    void gives_no_url_of_a_server_that_does_not_run_or_of_an_impossible_name() {
        Failure stopped = catchThrowableOfType(Failure.class, () -> server.url("app"));
        Failure tooLong = catchThrowableOfType(Failure.class, () -> server.url("é".repeat(32)));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(stopped.hint()).contains("flyback local start");
        assertThat(tooLong.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void stops_what_a_named_archive_has_started_without_its_being_named_again() {
        server.start();
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put(
                "XDG_CACHE_HOME", Archives.build().resolve("local-test-cache").toString());
        Platform platform =
                Surroundings.ofThisMachine(variables, folder, temporary).platform();
        Surroundings bare = new Surroundings(variables, folder, temporary, platform, temporary);

        assertThat(new LocalServer(bare, Optional.empty()).stop()).isTrue();
    }

    @Test
    void steps_down_from_root_where_namespaces_are_forbidden() throws IOException, SQLException {
        assumeTrue(Files.getOwner(Files.createFile(temporary.resolve("mine")))
                .getName()
                .equals("root"));
        Path programs = Files.createDirectory(temporary.resolve("programs"));
        Files.createSymbolicLink(programs.resolve("id"), Path.of("/usr/bin/id"));
        Files.createSymbolicLink(programs.resolve("setpriv"), Path.of("/usr/bin/setpriv"));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cache = temporary.resolve("cache");
        server = server(Map.of("PATH", programs.toString(), "XDG_CACHE_HOME", cache.toString()));

        Running running = server.start();

        assertThat(Files.getOwner(running.dataDirectory()).getName()).isIn("postgres", "nobody");
        assertThat(rights(running.dataDirectory())).isEqualTo("rwx------");
        assertThat(rights(folder.resolve(".flyback"))).isEqualTo("rwx--x--x");
        assertThat(rights(folder.resolve(".flyback/password"))).isEqualTo("rw-------");
        assertThat(Files.getOwner(folder.resolve(".flyback/password")).getName())
                .isEqualTo("root");
        assertThat(query(server.url("app"), "SELECT 42")).isEqualTo("42");
        assertThat(server.stop()).isTrue();
    }

    @Test
    void starts_in_an_empty_environment() {
        server = server(Map.of(), Map.of());

        assertThat(server.start().answers()).isTrue();
    }

    @Test
    void says_what_to_do_when_root_can_step_down_to_no_other_account() throws IOException {
        assumeTrue(Files.getOwner(Files.createFile(temporary.resolve("mine")))
                .getName()
                .equals("root"));
        Path programs = Files.createDirectory(temporary.resolve("programs"));
        Files.createSymbolicLink(programs.resolve("id"), Path.of("/usr/bin/id"));
        server = server(Map.of("PATH", programs.toString()));

        Failure failure = catchThrowableOfType(Failure.class, server::start);

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("refuses to run as root");
        assertThat(failure.hint()).contains("ordinary user", "unshare -U");
    }

    private static String newestMajor() {
        return System.getProperty("flyback.postgres.version").split("\\.")[0];
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        int at = url.indexOf('@');
        String credentials = url.substring("postgresql://".length(), at);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + url.substring(at + 1));
        source.setUser(credentials.substring(0, credentials.indexOf(':')));
        source.setPassword(credentials.substring(credentials.indexOf(':') + 1));
        return source.getConnection();
    }
}
