package dev.flyback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.flyback.testing.Await;
import dev.flyback.testing.Migrations;
import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a whole process can show: signals, streams, exit statuses, the surroundings. */
@ExtendWith(PostgresExtension.class)
class ProcessIT {
    private static final String SLEEPERS = "SELECT count(*) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()"
            + " AND state = 'active'";
    private static final String LOCKS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    @TempDir
    private Path folder;

    private Executable executable(TestDatabase database, String... more) {
        Map<String, String> variables = new HashMap<>();
        variables.put("DATABASE_URL", database.url());
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return new Executable(folder, variables);
    }

    private Migrations migrations() {
        return Migrations.in(folder.resolve("db"));
    }

    private Migrations sleepingSecond() {
        return migrations()
                .addTable("1", "first")
                .add("V2__second.sql", "CREATE TABLE second (id int);\nSELECT pg_sleep(300);\n");
    }

    @Test
    void upgrades_shows_and_downgrades(TestDatabase database) {
        Executable flyback = executable(database);

        assertThat(flyback.run("upgrade").status()).isZero();
        assertThat(flyback.run("current").out()).isEqualTo("001 phase 6 initial schema (head)\n");
        assertThat(flyback.run("downgrade", "base", "--yes").status()).isZero();
        assertThat(flyback.run("current", "--check", "-q").status()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @DisabledOnOs(OS.WINDOWS)
    void a_signal_rolls_back_frees_the_lock_and_says_what_was_done(String signal, int status, TestDatabase database) {
        sleepingSecond();
        Executable flyback = executable(database);
        Process process = flyback.start("upgrade", "--migrations", "db");
        Await.until(
                "the second script sleeps",
                () -> database.queryForString(SLEEPERS).equals("1"));

        Executable.signal(process, signal);
        Executable.Result result = flyback.end(process);

        assertThat(result.status()).isEqualTo(status);
        assertThat(result.err())
                .contains("error: interrupted at V2__second.sql, line 2")
                .contains("done before it: 1; nothing of 2 is kept")
                .contains("hint: run the same command again to go on");
        assertThat(database.query("SELECT version, success FROM flyway_schema_history"))
                .containsExactly("1|t");
        assertThat(database.queryForString("SELECT to_regclass('second') IS NULL"))
                .isEqualTo("t");
        Await.until("nothing runs on", () -> database.queryForString(SLEEPERS).equals("0"));
        Await.until("the lock is free", () -> database.queryForString(LOCKS).equals("0"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @DisabledOnOs(OS.WINDOWS)
    void a_signal_ends_what_has_nothing_to_roll_back_before_it_says_more(String signal, int status) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Executable flyback = new Executable(
                    folder,
                    Map.of("DATABASE_URL", "postgresql://127.0.0.1:" + silent.getLocalPort(), "DB_POOL_TIMEOUT", "3"));
            Process process = flyback.start("wait", "--timeout", "3");
            Socket connected = silent.accept();

            Executable.signal(process, signal);
            Executable.Result result = flyback.end(process);
            connected.close();

            assertThat(result.status()).isEqualTo(status);
            assertThat(result.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @DisabledOnOs(OS.WINDOWS)
    void a_signal_leaves_no_scratch_database(String signal, int status, TestDatabase database) throws IOException {
        migrations().add("V1__first.sql", "SELECT 1;");
        Migrations.in(folder.resolve("schema")).add("all.sql", "CREATE TABLE t (id int);\nSELECT pg_sleep(60);\n");
        Executable flyback = executable(database, "PGAPPNAME", database.name());
        Process process = flyback.start("check", "--migrations", "db");
        String scratch = "FROM pg_stat_activity WHERE datname LIKE 'flyback_scratch_%' AND application_name = '"
                + database.name() + "'";
        Await.until(
                "a file of the schema sleeps",
                () -> database.queryForString("SELECT count(*) " + scratch + " AND query LIKE '%pg_sleep%'")
                        .equals("1"));
        String name = database.queryForString("SELECT min(datname) " + scratch);

        Executable.signal(process, signal);
        Executable.Result result = flyback.end(process);

        assertThat(result.status()).isEqualTo(status);
        assertThat(database.query("SELECT datname FROM pg_database WHERE datname = '" + name + "'"))
                .isEmpty();
    }

    @Test
    void a_run_after_a_killed_one_goes_on(TestDatabase database) {
        sleepingSecond();
        Executable flyback = executable(database);
        Process process = flyback.start("upgrade", "--migrations", "db");
        Await.until(
                "the second script sleeps",
                () -> database.queryForString(SLEEPERS).equals("1"));

        process.destroyForcibly();
        assertThat(flyback.end(process).status()).isNotZero();
        database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        migrations().add("V2__second.sql", "CREATE TABLE second (id int);\n");

        assertThat(database.query("SELECT version, success FROM flyway_schema_history"))
                .containsExactly("1|t");
        assertThat(flyback.run("upgrade", "--migrations", "db").status()).isZero();
        assertThat(database.query("SELECT version, success FROM flyway_schema_history"))
                .containsExactly("1|t", "2|t");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_reader_that_stops_reading_does_no_harm(TestDatabase database) throws IOException {
        Migrations migrations = migrations();
        for (int i = 1; i <= 300; i++) {
            migrations.add("V" + i + "__step.sql", "SELECT " + i + ";\n");
        }
        Executable flyback = executable(database);
        assertThat(flyback.run("upgrade", "--migrations", "db").status()).isZero();

        String pipeline = Executable.quoted(Executable.command()) + " history --migrations db | head -1";
        Executable.Result result = flyback.end(flyback.startCommand(List.of("sh", "-c", pipeline)));

        assertThat(result.out().lines()).hasSize(1);
        assertThat(result.err()).doesNotContain("error").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heads", "--help", "--version -o json"})
    @EnabledOnOs(OS.LINUX)
    void an_answer_that_cannot_be_written_is_a_failure(String command) throws IOException {
        Executable flyback = new Executable(folder, Map.of());

        String line = Executable.quoted(Executable.command()) + " -q " + command + " > /dev/full";
        Executable.Result result = flyback.end(flyback.startCommand(List.of("sh", "-c", line)));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("""
                        error: the answer cannot be written: No space left on device
                        hint: make room for it or send it elsewhere; what the command was to do is done
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heads", "diff base head", "upgrade --sql", "--version -o json"})
    @EnabledOnOs(OS.LINUX)
    void an_answer_to_a_stdout_that_is_closed_is_a_failure(String command, TestDatabase database) {
        Executable flyback = executable(database);

        String line = Executable.quoted(Executable.command()) + " -q " + command + " >&-";
        Executable.Result result = flyback.end(flyback.startCommand(List.of("sh", "-c", line)));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).startsWith("error: the answer cannot be written: ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_to_do_about_differences_is_said_below_them(TestDatabase database) throws IOException {
        migrations().addTable("1", "first");
        Files.createDirectory(folder.resolve("schema"));
        Files.writeString(folder.resolve("schema/all.sql"), "CREATE TABLE second (id int, name text);");
        Executable flyback = executable(database, "MIGRATIONS_DIR", "db");

        String line = Executable.quoted(Executable.command()) + " check 2>&1";
        Executable.Result result = flyback.end(flyback.startCommand(List.of("sh", "-c", line)));

        assertThat(result.out()).isEqualTo("""
                        migrations: db (1 revision)
                          - table public.first
                          + table public.second
                        What schema holds is not what the chain of revisions builds.
                        write that as a revision: flyback revision -m "what it does" --autogenerate
                        """);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void what_the_user_may_not_read_is_told_with_the_reason() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become somebody else")
                .isEqualTo("root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(folder.resolve("closed"));
        migrations().addTable("1", "first");
        for (String name : List.of("closed", "db/V1__first.sql")) {
            Files.setPosixFilePermissions(folder.resolve(name), Set.of());
        }

        assertThat(runAsNobody("heads", "--migrations", "closed").err()).isEqualTo("""
                        error: the migrations folder closed cannot be read: permission denied
                        hint: check its permissions
                        """);
        assertThat(runAsNobody("heads", "--migrations", "db").err())
                .contains("V1__first.sql: it cannot be read: permission denied");
    }

    private Executable.Result runAsNobody(String... arguments) {
        Executable flyback = new Executable(folder, Map.of());
        List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        command.addAll(Executable.command());
        command.addAll(List.of(arguments));
        return flyback.end(flyback.startCommand(command));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_working_directory_that_was_deleted_is_told_in_two_lines() throws IOException {
        assumeThat(Executable.command()).as("Java itself does not start there").hasSize(1);
        Executable flyback = new Executable(folder, Map.of());

        String line =
                "mkdir gone && cd gone && rmdir ../gone && exec " + Executable.quoted(Executable.command()) + " heads";
        Executable.Result result = flyback.end(flyback.startCommand(List.of("sh", "-c", line)));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("""
                        error: the working directory does not exist any more
                        hint: go to a folder that exists
                        """);
    }

    @Test
    void settings_of_somebodys_quarkus_project_change_nothing(TestDatabase database) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.properties"), """
                quarkus.log.level=DEBUG
                quarkus.log.console.stderr=false
                quarkus.banner.enabled=true
                quarkus.datasource.jdbc.url=jdbc:postgresql://somewhere.invalid/theirs
                quarkus.flyway.migrate-at-start=true
                """);
        Files.writeString(
                folder.resolve(".env"), "QUARKUS_LOG_LEVEL=TRACE\nQUARKUS_BANNER_ENABLED=true\nQUARKUS_PROFILE=dev\n");
        Executable flyback = executable(
                database,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://somewhere.invalid/theirs",
                "QUARKUS_LOG_CONSOLE_STDERR",
                "false",
                "QUARKUS_FLYWAY_MIGRATE_AT_START",
                "true",
                "QUARKUS_BANNER_ENABLED",
                "true");

        Executable.Result result = flyback.run("heads");

        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("001 phase 6 initial schema (head)\n");
        assertThat(result.err()).isEqualTo("migrations: bundled (1 revision)\n");
    }

    @Test
    void a_datasource_of_quarkus_is_not_the_database_of_what_has_been_built() {
        Map<String, String> variables = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://somewhere.invalid/theirs",
                "QUARKUS_DATASOURCE_USERNAME", "them",
                "DB_PORT", "1");

        Executable.Result result = new Executable(folder, variables).run("current");

        assertThat(result.status()).isEqualTo(6);
        assertThat(result.err()).contains("database:   postgresql://postgres@localhost:1/sentinai\n");
    }

    @Test
    void reads_the_dot_env_of_the_folder_it_is_started_in(TestDatabase database) throws IOException {
        Files.writeString(folder.resolve(".env"), "DATABASE_URL=" + database.url() + "\n");

        Executable.Result result = new Executable(folder, Map.of()).run("upgrade");

        assertThat(result.status()).isZero();
        assertThat(result.err()).contains(database.name());
    }

    @Test
    void a_dot_env_that_cannot_be_read_is_told_in_two_lines(TestDatabase database) throws IOException {
        Files.write(folder.resolve(".env"), new byte[] {'A', '=', (byte) 0xff, '\\', 'u', '1', '\n'});

        Executable.Result result = executable(database).run("current");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains(".env").contains("hint: ").doesNotContain("\tat ");
    }

    @Test
    void says_what_it_is_made_of_to_programs_too(TestDatabase database) {
        Executable.Result result = executable(database).run("--version", "-o", "json");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("\"flyback\"").contains("\"commit\"").contains("\"flyway\" : \"12.0.0\"");
    }

    @Test
    void shows_where_a_fault_came_from_only_when_asked(TestDatabase database) {
        migrations().add("V1__wrong.sql", "SELECT 1/0;\n");
        Executable flyback = executable(database);

        assertThat(flyback.run("upgrade", "--migrations", "db").err()).doesNotContain("\tat ");
        assertThat(flyback.run("upgrade", "--migrations", "db", "--debug").err())
                .contains("\tat dev.flyback.");
    }

    @Test
    void file_names_and_texts_may_be_in_any_language(TestDatabase database) {
        migrations().add("V1__créer la table été.sql", "CREATE TABLE \"été\" (\"größe\" text DEFAULT '日本');\n");

        Executable.Result result = executable(database, "LC_ALL", "C.UTF-8").run("upgrade", "--migrations", "db");

        assertThat(result.err()).contains("créer la table été");
        assertThat(result.status()).isZero();
        assertThat(database.query("SELECT description FROM flyway_schema_history"))
                .containsExactly("créer la table été");
    }

    @Test
    void times_mean_the_same_whatever_the_time_zone_of_the_machine(TestDatabase database) {
        migrations()
                .add("V1__log.sql", """
                        CREATE TABLE log (at timestamptz NOT NULL DEFAULT '2026-05-05') PARTITION BY RANGE (at);
                        CREATE TABLE log_2026 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                        """)
                .add("V2__discard.sql", "DISCARD ALL;\n")
                .add("R__zone.sql", "CREATE TABLE zone AS SELECT current_setting('TimeZone') AS name;\n");

        Executable.Result upgrade = executable(database, "TZ", "Asia/Kathmandu", "LANG", "ja_JP.UTF-8")
                .run("upgrade", "--migrations", "db");
        Executable.Result drift = executable(database, "TZ", "America/New_York").run("drift", "--migrations", "db");

        assertThat(upgrade.status()).as(upgrade.err()).isZero();
        assertThat(database.queryForString("SELECT name FROM zone")).isEqualTo("UTC");
        assertThat(drift.status()).as(drift.out()).isZero();
    }

    @Test
    void libpqs_variable_sets_the_time_zone(TestDatabase database) {
        migrations().add("R__zone.sql", "CREATE TABLE zone AS SELECT current_setting('TimeZone') AS name;\n");

        Executable.Result result = executable(database, "TZ", "America/New_York", "PGTZ", "Asia/Kathmandu")
                .run("upgrade", "--migrations", "db");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(database.queryForString("SELECT name FROM zone")).isEqualTo("Asia/Kathmandu");
    }

    @Test
    void a_plain_locale_never_garbles_a_file_name(TestDatabase database) {
        migrations().add("V1__été.sql", "CREATE TABLE \"été\" (id int);\n");

        Executable.Result result = executable(database, "LC_ALL", "C").run("upgrade", "--migrations", "db");

        if (result.status() == 0) {
            assertThat(database.query("SELECT description FROM flyway_schema_history"))
                    .containsExactly("été");
        } else {
            assertThat(result.status()).isEqualTo(4);
            assertThat(result.err()).contains("the locale does not know").contains("LC_ALL=C.UTF-8");
        }
    }
}
