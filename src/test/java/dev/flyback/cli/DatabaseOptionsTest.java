package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code --create-database}, {@code --schema}, {@code --history-table} and {@code wait}. */
class DatabaseOptionsTest extends CommandTest {
    @BeforeEach
    void one_revision() {
        migrations.addTable("001", "first");
    }

    @Test
    void create_database_makes_a_database_that_is_missing() {
        TestDatabase other = new TestDatabase(database.server(), database.name() + "_Other one");
        String url = database.url() + "_Other%20one";
        try {
            assertThat(run(6, "upgrade", "-d", url).err())
                    .contains("error: there is no database \"" + other.name() + "\" on ")
                    .containsPattern("flyback upgrade --database-url postgresql://\\S+ --create-database");

            Result result = run(0, "upgrade", "-d", url, "--create-database");
            assertThat(result.err()).contains("created database " + other.name() + "\n");

            result = run(0, "upgrade", "-d", url, "--create-database");
            assertThat(result.err()).doesNotContain("created database");
            assertThat(result.out()).contains("Nothing to do: the database is at 001.");
        } finally {
            database.execute("DROP DATABASE IF EXISTS \"" + other.name() + "\"");
        }
    }

    @Test
    void create_database_needs_the_right_to() {
        String role = "poor_" + database.name();
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'x'");
        try {
            String url = database.url().replaceFirst("//[^@]*@", "//" + role + ":x@") + "_other";

            assertThat(run(2, "upgrade", "-d", url, "--create-database").err())
                    .contains("cannot create database \"" + database.name() + "_other\": permission denied")
                    .contains("CREATEDB");
        } finally {
            database.execute("DROP ROLE " + role);
        }
    }

    @Test
    void schema_holds_the_history_and_what_scripts_make() {
        run(0, "upgrade", "--schema", "Sales data");

        assertThat(database.query("SELECT tablename FROM pg_tables WHERE schemaname = 'Sales data' ORDER BY 1"))
                .containsExactly("first", "flyback_log", "flyback_scripts", "flyway_schema_history");
        assertThat(run(0, "current", "--schema", "Sales data").out()).isEqualTo("001 first (head)\n");
        assertThat(run(0, "current").out()).startsWith("base\n");

        run(0, "downgrade", "base", "--yes", "--schema", "Sales data");
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_schema_that_does_not_exist_yet_is_told_until_it_is_made() {
        String told = "schema:     slaes (does not exist yet; the first upgrade creates it)\n";

        assertThat(run(0, "current", "--schema", "slaes").err()).contains(told);
        assertThat(run(0, "upgrade", "--plan", "--schema", "slaes").err()).contains(told);
        assertThat(database.query("SELECT nspname FROM pg_namespace WHERE nspname = 'slaes'"))
                .isEmpty();

        assertThat(run(0, "upgrade", "--schema", "slaes").err()).contains(told, "created the schema slaes\n");
        assertThat(run(0, "current", "--schema", "slaes").err()).contains("schema:     slaes\n");
    }

    @Test
    void schema_stands_in_front_of_the_search_path_that_the_login_has() {
        migrations.add("V002__path.sql", "CREATE TABLE path AS SELECT current_setting('search_path') AS path;");

        run(0, "upgrade", "--schema", "sales");

        assertThat(database.queryForString("SELECT path FROM sales.path")).isEqualTo("\"sales\", \"$user\", public");
    }

    @Test
    void the_schema_of_the_variable_counts_too() {
        flyback = flyback.env("FLYBACK_SCHEMA", "sales").env("FLYBACK_HISTORY_TABLE", "log");

        run(0, "upgrade");

        assertThat(database.query("SELECT version FROM sales.log")).containsExactly("001");
    }

    @Test
    void without_schema_the_first_of_the_search_path_counts() {
        database.execute("CREATE SCHEMA mine; ALTER DATABASE " + database.name() + " SET search_path = mine, public");

        run(0, "upgrade");

        assertThat(database.query("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = 'mine'"))
                .containsExactlyInAnyOrder(
                        "mine.first", "mine.flyback_log", "mine.flyback_scripts", "mine.flyway_schema_history");
    }

    @Test
    void hints_name_the_database_of_the_command_line_without_its_password() {
        String plain = database.url().replaceFirst("(postgresql://[^:]+):[^@]*@", "$1@");
        flyback = flyback.env("DATABASE_URL", "postgresql://localhost:1/another");
        check(0, flyback.run("upgrade", "-d", database.url()));

        assertThat(run(2, "downgrade", "-9", "-d", database.url()).err())
                .contains("use: flyback downgrade base --database-url " + plain + "\n");
        assertThat(run(2, "upgrade", "-1", "-d", database.url() + "?sslmode=prefer&options=-c%20x.y%3Dit's")
                        .err())
                .contains("flyback downgrade -1 --database-url '" + plain
                        + "?sslmode=prefer&options=-c%20x.y%3Dit'\\''s'\n");
        assertThat(run(6, "current", "-d", database.url() + "_missing").err())
                .contains("flyback upgrade --database-url " + plain + "_missing --create-database");
        assertThat(run(2, "current", "-d", "mysql://ada:pw@db/app").err()).doesNotContain("pw@");
    }

    @Test
    void history_table_may_be_called_otherwise() {
        run(0, "upgrade", "--history-table", "My \"log\"");

        assertThat(database.query("SELECT version FROM \"My \"\"log\"\"\"")).containsExactly("001");
        assertThat(historyExists()).isFalse();
        run(0, "downgrade", "base", "--yes", "--history-table", "My \"log\"");
        assertThat(database.query("SELECT type FROM \"My \"\"log\"\"\" ORDER BY installed_rank"))
                .containsExactly("SQL", "DELETE");
    }

    @Test
    void two_histories_live_side_by_side() {
        run(0, "upgrade", "--schema", "a");
        run(0, "upgrade", "--schema", "b");

        assertThat(tables()).containsExactly("first", "first");
    }

    @Test
    void wait_answers_when_the_server_does() {
        Result result = run(0, "wait");

        assertThat(result.out()).matches("postgresql://\\S+ answers \\(after .+\\)\n");
        assertThat(json(0, "wait").path("durationMs").isNumber()).isTrue();
    }

    @Test
    void wait_gives_up_after_its_time() {
        flyback = flyback.env("DATABASE_URL", "postgresql://localhost:1/nowhere");

        assertThat(run(6, "wait", "--timeout", "0").err()).contains("nothing answers at localhost:1");
    }

    @Test
    void wait_does_not_wait_for_a_database_that_is_not_there() {
        flyback = flyback.env("DATABASE_URL", database.url() + "_missing");

        assertThat(run(6, "wait", "--timeout", "600").err()).contains("there is no database");
    }

    @Test
    void a_dot_env_file_of_the_folder_is_read() throws Exception {
        java.nio.file.Files.writeString(
                folder.resolve(".env"), "DATABASE_URL=" + database.url() + "\nMIGRATIONS_DIR=migrations\n");

        check(0, Flyback.in(folder).run("upgrade"));

        assertThat(rows()).containsExactly("SQL 001");
    }
}
