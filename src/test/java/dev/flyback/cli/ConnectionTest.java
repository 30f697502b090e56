package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.PasswordLogins;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a connection can fail by, and what is said about it. */
class ConnectionTest extends CommandTest {
    private PasswordLogins logins;
    private String role;

    @BeforeEach
    void one_revision() {
        migrations.addTable("001", "first");
        logins = new PasswordLogins(database);
        role = "login_" + database.name();
    }

    @AfterEach
    void drop_the_role() {
        database.execute(
                "DO $$ BEGIN IF to_regrole('%1$s') IS NOT NULL THEN DROP OWNED BY %1$s; DROP ROLE %1$s;".formatted(role)
                        + " END IF; END $$");
    }

    private String refused(int status, String url) {
        Result result = flyback.env("DATABASE_URL", url).run("upgrade");
        check(status, result);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("\nhint: ").doesNotContain("s3cret").doesNotContain("\tat ");
        return result.err();
    }

    @Test
    void no_server_at_that_port() {
        assertThat(refused(6, "postgresql://me:s3cret@localhost:1/db"))
                .contains("error: nothing answers at localhost:1")
                .contains("--local");
    }

    @Test
    void an_unknown_time_zone() {
        flyback = flyback.env("PGTZ", "Mars/Olympus");

        assertThat(refused(2, database.url()))
                .contains("error: PGTZ: invalid value for parameter \"TimeZone\": \"Mars/Olympus\"")
                .contains("hint: write a name that pg_timezone_names has");
    }

    @Test
    void an_unknown_host() {
        assertThat(refused(6, "postgresql://me:s3cret@no-such-host.invalid/db"))
                .contains("error: the host of no-such-host.invalid:5432 is not known");
    }

    @Test
    void a_server_that_never_answers() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            flyback = flyback.env("DB_POOL_TIMEOUT", "1");

            assertThat(refused(6, "postgresql://me:s3cret@127.0.0.1:" + mute.getLocalPort() + "/db"))
                    .contains("error: no answer from 127.0.0.1:" + mute.getLocalPort() + " in time")
                    .contains("DB_POOL_TIMEOUT");
        }
    }

    @Test
    void something_else_than_postgresql_answers() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answer(other, "HTTP/1.1 400 Bad Request\r\n\r\n"));
            thread.start();

            assertThat(refused(6, "postgresql://me:s3cret@127.0.0.1:" + other.getLocalPort() + "/db"))
                    .contains("error: ");
        }
    }

    @Test
    void something_that_hangs_up_at_once() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answer(other, ""));
            thread.start();

            assertThat(refused(6, "postgresql://me:s3cret@127.0.0.1:" + other.getLocalPort() + "/db"))
                    .contains("error: the server at 127.0.0.1:" + other.getLocalPort()
                            + " closed the connection without a word\n")
                    .contains("hint: check the port: what listens there may be no PostgreSQL");
        }
    }

    private static void answer(ServerSocket server, String words) {
        while (!server.isClosed()) {
            try (java.net.Socket socket = server.accept()) {
                socket.getOutputStream().write(words.getBytes());
            } catch (java.io.IOException end) {
                // The next one, or the end of the test.
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_password_that_is_right_or_wrong(PasswordLogins.Method method) {
        logins.create(role, "s3cret", method);
        database.execute("GRANT ALL ON SCHEMA public TO " + role);

        check(0, flyback.env("DATABASE_URL", logins.url(role + ":s3cret")).run("upgrade"));
        check(
                0,
                flyback.env("DATABASE_URL", logins.url(role))
                        .env("PGPASSWORD", "s3cret")
                        .run("current"));
        assertThat(refused(6, logins.url(role + ":s3cret_and_more")))
                .contains("error: the server refuses user \"" + role + "\": password authentication failed")
                .contains("hint: check the user and the password; they come from DATABASE_URL (environment)\n");
        assertThat(check(
                                6,
                                flyback.env("DATABASE_URL", logins.url("").replace("//@", "//"))
                                        .env("PGUSER", role)
                                        .env("PGPASSWORD", "wrong")
                                        .run("current"))
                        .err())
                .contains("they come from PGUSER (environment) and PGPASSWORD (environment)\n");
    }

    @Test
    void no_password_where_one_is_needed() {
        logins.create(role, "s3cret", PasswordLogins.Method.SCRAM);

        assertThat(refused(6, logins.url(role)))
                .contains("error: the server refuses user \"" + role + "\"")
                .contains("hint: no password was given: put one into DATABASE_URL or PGPASSWORD");
    }

    @Test
    void a_password_from_a_file() throws Exception {
        logins.create(role, "s3c:ret", PasswordLogins.Method.SCRAM);
        Files.writeString(folder.resolve("secret"), "s3c:ret\n");
        Flyback settings = Flyback.in(folder)
                .env("DB_HOST", database.server().host())
                .env("DB_PORT", Integer.toString(database.server().port()))
                .env("DB_NAME", database.name())
                .env("DB_USER", role)
                .env("DB_PASSWORD_FILE", "secret");

        check(0, settings.run("current"));
    }

    @Test
    void an_unknown_user() {
        assertThat(refused(6, logins.url("nobody_at_all:s3cret")))
                .contains("error: the server refuses user \"nobody_at_all\"");
    }

    @Test
    void a_user_without_a_connection_left() {
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 's3cret' CONNECTION LIMIT 0");

        assertThat(refused(6, logins.url(role + ":s3cret"))).contains("has no connection left");
    }

    @Test
    void no_right_to_make_the_history() {
        database.execute(
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE ROLE " + role + " LOGIN PASSWORD 's3cret'");

        assertThat(refused(2, logins.url(role + ":s3cret")))
                .contains("error: no right to make the history table \"public\".\"flyway_schema_history\"")
                .contains("hint: let the owner of the database run: GRANT USAGE, CREATE ON SCHEMA \"public\" TO \""
                        + role + "\"");
        check(0, flyback.env("DATABASE_URL", logins.url(role + ":s3cret")).run("current"));
    }

    @Test
    void no_right_to_read_the_history() {
        run(0, "upgrade");
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 's3cret'");

        assertThat(refused(2, logins.url(role + ":s3cret"))).contains("error: no right to read the history table");
    }

    @Test
    void no_right_to_write_the_history_is_found_before_anything_runs() {
        run(0, "upgrade");
        migrations.addTable("002", "second");
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 's3cret'; GRANT SELECT ON flyway_schema_history TO "
                + role + "; GRANT CREATE ON SCHEMA public TO " + role);

        assertThat(refused(2, logins.url(role + ":s3cret")))
                .contains("error: " + role + " may not read and write \"public\".\"flyway_schema_history\"")
                .contains("hint: let their owner run: GRANT SELECT, INSERT ON ");
        assertThat(tables()).containsExactly("first");
    }

    @Test
    void a_server_that_is_read_only() {
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 's3cret'; GRANT ALL ON SCHEMA public TO " + role
                + "; ALTER ROLE " + role + " SET default_transaction_read_only = on");

        assertThat(refused(6, logins.url(role + ":s3cret")))
                .contains("error: the server is read-only: ")
                .contains("target_session_attrs=read-write");
    }

    @Test
    void a_server_that_is_read_only_with_a_history() {
        run(0, "upgrade");
        migrations.addTable("002", "second");
        database.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");

        assertThat(refused(6, database.url())).contains("error: the server is read-only: ");
        check(0, flyback.run("current"));
    }

    @Test
    void migrations_that_are_missing_are_told_before_connecting() {
        flyback = flyback.env("MIGRATIONS_DIR", "nowhere");

        assertThat(refused(2, "postgresql://me:s3cret@localhost:1/db"))
                .contains("error: the migrations folder ", "nowhere does not exist");
    }

    @Test
    void a_folder_without_migrations_is_told() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        flyback = flyback.env("MIGRATIONS_DIR", "empty");

        assertThat(refused(2, database.url())).contains("error: there are no migrations in empty");
    }

    @Test
    void the_second_of_several_hosts_answers() {
        String hosts = database.url().replaceFirst("@", "@localhost:1,");

        check(0, flyback.env("DATABASE_URL", hosts).run("upgrade"));
    }

    @Test
    void every_form_of_a_url_is_taken() {
        String rest = database.url().substring("postgresql".length());

        for (String form : new String[] {"postgres", "postgresql+asyncpg", "postgresql+psycopg2"}) {
            check(0, flyback.env("DATABASE_URL", form + rest).run("current"));
        }
        check(0, flyback.env("DATABASE_URL", database.jdbcUrl()).run("current"));
    }
}
