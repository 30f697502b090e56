package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code flyback doctor} finds. */
class DoctorTest extends CommandTest {
    private static final long KEY = 77431708279161L + "\"public\".\"flyway_schema_history\"".hashCode();

    @BeforeEach
    void one_revision() {
        migrations.addTable("1", "first");
    }

    private static String check(JsonNode report, String subject) {
        return StreamSupport.stream(report.get("checks").spliterator(), false)
                .filter(check -> check.get("subject").asText().equals(subject))
                .map(check -> check.get("level").asText() + ": "
                        + check.get("found").asText() + " -> "
                        + check.get("remedy").asText(""))
                .findFirst()
                .orElse("not looked at");
    }

    @Test
    void a_database_in_order_is_well_and_stays_as_it_is() {
        JsonNode report = json(0, "doctor");

        assertThat(check(report, "port")).startsWith("ok: localhost:").contains(" answers");
        assertThat(check(report, "connection")).isEqualTo("ok: postgres is in " + database.name() + " -> ");
        assertThat(check(report, "server")).startsWith("ok: PostgreSQL ");
        assertThat(check(report, "writing")).startsWith("ok: ");
        assertThat(check(report, "clock")).startsWith("ok: ");
        assertThat(check(report, "pooler")).startsWith("ok: ");
        assertThat(check(report, "scratch databases")).startsWith("ok: ");
        assertThat(check(report, "migration lock")).isEqualTo("ok: free -> ");
        assertThat(check(report, "history table")).startsWith("ok: none yet");
        assertThat(check(report, "history")).isEqualTo("ok: at base, 1 pending -> ");
        assertThat(check(report, "undo scripts")).isEqualTo("ok: every revision has one -> ");
        assertThat(historyExists()).isFalse();
        assertThat(run(0, "doctor").out()).contains("settings\n", "\nchecks\n", "MIGRATIONS_DIR");
    }

    @Test
    void a_remedy_names_a_command_for_the_same_database() {
        run(0, "upgrade", "--schema", "sales");
        migrations.remove("V1__first.sql").remove("U1__first.sql").addTable("1", "other");

        assertThat(check(json(3, "doctor", "--schema", "sales"), "history"))
                .startsWith("error: ")
                .endsWith("flyback repair --schema sales");
        assertThat(run(3, "doctor", "--schema", "sales").out()).contains("flyback repair --schema sales\n");
    }

    @Test
    void settings_are_shown_with_where_they_come_from_and_without_passwords() {
        flyback = flyback.env("DB_PASSWORD", "seven words").env("DB_HOST", "elsewhere");

        String out = run(0, "doctor").out();

        assertThat(out)
                .containsPattern(
                        "DATABASE_URL +postgresql://postgres:\\*\\*\\*@\\S+/" + database.name() + " +environment\n")
                .containsPattern("DB_HOST +elsewhere +environment, does not count")
                .doesNotContain("seven words");
    }

    @Test
    void what_is_wrong_with_the_way_to_the_server_is_found_where_it_is() {
        JsonNode unknown = json(6, "doctor", "-d", "postgresql://postgres@no-such-host.invalid/x");
        assertThat(check(unknown, "name")).startsWith("error: no-such-host.invalid is not known -> ");
        assertThat(check(unknown, "connection")).isEqualTo("not looked at");

        JsonNode closed = json(6, "doctor", "-d", "postgresql://postgres@127.0.0.1:1/x");
        assertThat(check(closed, "name")).startsWith("ok: ");
        assertThat(check(closed, "port")).startsWith("error: nothing answers at 127.0.0.1:1: ");

        JsonNode absent = json(6, "doctor", "-d", database.url() + "x");
        assertThat(check(absent, "port")).startsWith("ok: ");
        assertThat(check(absent, "connection")).startsWith("error: there is no database ");

        assertThat(check(json(6, "doctor", "-d", "nonsense"), "settings")).startsWith("error: ");
    }

    @Test
    void missing_rights_are_errors_with_the_statement_that_gives_them() {
        database.execute("CREATE ROLE doctor_test LOGIN PASSWORD 'doctor'");
        try {
            String url = database.url().replaceFirst("//[^@]*@", "//doctor_test:doctor@");
            database.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            run(0, "upgrade");

            JsonNode report = json(3, "doctor", "-d", url);

            assertThat(check(report, "rights"))
                    .isEqualTo("error: doctor_test may not create objects in the schema public -> let its owner run:"
                            + " GRANT USAGE, CREATE ON SCHEMA public TO doctor_test");
            assertThat(check(report, "history table"))
                    .contains("error: doctor_test may not read and write \"public\".\"flyway_schema_history\"")
                    .contains("GRANT SELECT, INSERT ON ");
            assertThat(check(report, "scratch databases"))
                    .startsWith("warning: ")
                    .contains("ALTER ROLE doctor_test CREATEDB");
        } finally {
            database.execute("DROP ROLE doctor_test");
        }
    }

    @Test
    void locks_invalid_indexes_and_prepared_transactions_are_warnings() throws SQLException {
        database.execute("CREATE TABLE twice AS SELECT 1 AS id FROM generate_series(1, 2)");
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
            assertThat(fails(statement, "CREATE UNIQUE INDEX CONCURRENTLY one ON twice (id)"))
                    .isTrue();

            JsonNode report = json(0, "doctor");

            assertThat(check(report, "migration lock"))
                    .startsWith("warning: held by pid ")
                    .contains("SELECT pg_terminate_backend(");
            assertThat(check(report, "invalid indexes")).startsWith("warning: one -> ");
            assertThat(run(0, "doctor").out()).containsPattern("\n0 errors, \\d warnings\\.\n$");
        }
    }

    @Test
    void scratch_databases_that_nobody_is_in_are_named_with_what_drops_them() throws SQLException {
        String name = "flyback_scratch_0123456789abcdef0123456789abcdef";
        assertThat(check(json(0, "doctor"), "scratch databases left")).isEqualTo("ok: none -> ");
        database.execute("CREATE DATABASE " + name);
        try {
            assertThat(check(json(0, "doctor"), "scratch databases left"))
                    .isEqualTo("warning: " + name + " -> DROP DATABASE " + name);
            try (Connection user =
                    DriverManager.getConnection(database.jdbcUrl().replace(database.name(), name))) {
                assertThat(user.isValid(1)).isTrue();
                assertThat(check(json(0, "doctor"), "scratch databases left")).isEqualTo("ok: none -> ");
            }
        } finally {
            database.execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    private static boolean fails(Statement statement, String sql) {
        try {
            return statement.execute(sql);
        } catch (SQLException expected) {
            return true;
        }
    }

    @Test
    void files_that_disagree_with_the_history_or_cannot_be_read_are_errors() {
        run(0, "upgrade");
        migrations.add("V1__first.sql", "CREATE TABLE first (id bigint);\n").remove("U1__first.sql");
        JsonNode changed = json(3, "doctor");
        assertThat(check(changed, "history")).startsWith("error: V1__first.sql: it was changed after it was applied");
        assertThat(check(changed, "undo scripts")).startsWith("warning: none for 1 -> ");

        migrations.add("V1.sql", "SELECT 1;\n");
        JsonNode unreadable = json(3, "doctor");
        assertThat(check(unreadable, "migrations")).startsWith("error: 1 file in migrations cannot be used:");
        assertThat(check(unreadable, "connection")).startsWith("ok: ");
    }
}
