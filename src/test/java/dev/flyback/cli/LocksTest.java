package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.Await;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps that do not get the locks they need, while others work in the database. */
class LocksTest extends CommandTest {
    @BeforeEach
    void a_table_in_use() {
        database.execute("CREATE TABLE used (id int); INSERT INTO used VALUES (1)");
        migrations
                .add("V1__first.sql", "CREATE TABLE first (id int);\n")
                .add("U1__first.sql", "DROP TABLE first;\n")
                .add("V2__use.sql", "CREATE TABLE second (id int);\nALTER TABLE used ADD COLUMN name text;\n")
                .add("U2__use.sql", "ALTER TABLE used DROP COLUMN name;\nDROP TABLE second;\n");
    }

    private static void read(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.execute("SET application_name = 'night report'");
        statement.execute("BEGIN");
        statement.execute("SELECT * FROM used");
    }

    @Test
    void a_step_that_does_not_get_a_lock_is_rolled_back_and_named_with_who_holds_it() throws SQLException {
        try (Connection reader = database.connect()) {
            read(reader);
            Result result = run(6, "upgrade", "--lock-timeout", "300ms", "--lock-retries", "2");

            String pid =
                    database.queryForString("SELECT pid FROM pg_stat_activity WHERE application_name = 'night report'");
            assertThat(result.err())
                    .contains("rolled back; try 1 of 2 in ", "rolled back; try 2 of 2 in ")
                    .contains("error: V2__use.sql, line 2: did not get a lock: ")
                    .contains("  held by pid " + pid + ", night report as "
                            + database.server().superuser() + ", idle in transaction for ")
                    .contains(": SELECT * FROM used\n")
                    .contains("  done before it: 1; nothing of 2 is kept\n")
                    .contains("hint: run it again when the lock is free, or end what holds it:"
                            + " SELECT pg_terminate_backend(" + pid + ");"
                            + " --lock-timeout and --lock-retries make it more patient");
            assertThat(rows()).containsExactly("SQL 1");
            assertThat(tables()).containsExactly("first", "used");
        }
        assertThat(run(0, "upgrade").out()).endsWith(": 1 -> 2\n");
    }

    @Test
    void a_trial_that_is_held_up_says_which_script_it_tries() throws SQLException {
        run(0, "upgrade");
        try (Connection reader = database.connect()) {
            read(reader);
            Result result = run(6, "downgrade", "1", "--yes", "--lock-timeout", "1s", "--lock-retries", "0");

            assertThat(result.err()).contains("\ntrying U2__use.sql ...\n  waiting for pid ");
        }
        assertThat(run(0, "downgrade", "1", "--yes", "--allow-data-loss").err()).doesNotContain("trying");
    }

    @Test
    void all_who_hold_a_lock_are_named() throws SQLException {
        try (Connection reader = database.connect();
                Connection another = database.connect()) {
            read(reader);
            read(another);
            Result result = run(6, "upgrade", "--lock-timeout", "500ms", "--lock-retries", "0");

            assertThat(result.err())
                    .containsPattern("\\n  held by pid .*\\n  held by pid ")
                    .containsPattern("end what holds it: SELECT pg_terminate_backend\\(\\d+\\),"
                            + " pg_terminate_backend\\(\\d+\\);");
        }
    }

    @Test
    void who_holds_a_lock_that_is_waited_for_but_a_moment_is_named_or_it_is_said_why_not() throws SQLException {
        try (Connection reader = database.connect()) {
            read(reader);
            for (String limit : new String[] {"1ms", "100ms"}) {
                assertThat(run(6, "upgrade", "--lock-timeout", limit, "--lock-retries", "0")
                                .err())
                        .containsPattern("\\n  held by pid \\d+, night report"
                                + "|\\n  who holds it was not seen in the time that it was waited for");
            }
        }
    }

    @Test
    void a_step_is_tried_again_until_it_gets_its_lock() throws SQLException {
        Flyback.Running running;
        try (Connection reader = database.connect()) {
            read(reader);
            running = flyback.start("upgrade", "--lock-timeout", "200ms", "--lock-retries", "1000");
            Await.until(
                    "a pause",
                    () -> database.query("SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                                            + " AND application_name = 'flyback' AND query = 'ROLLBACK'")
                                    .size()
                            == 1);
        }

        Result result = check(0, running.end());
        assertThat(result.out()).startsWith("Applied 2 revisions");
        assertThat(result.err()).contains("  did not get a lock and rolled back; try 1 of 1000 in ");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2");
    }

    @Test
    void a_downgrade_is_tried_again_as_a_whole() throws SQLException {
        run(0, "upgrade");
        try (Connection reader = database.connect()) {
            read(reader);
            Result result = run(6, "downgrade", "base", "--yes", "--lock-timeout", "200ms", "--lock-retries", "1");

            assertThat(result.err()).contains("the 2 steps are one transaction, so nothing of any is kept");
        }
        assertThat(run(0, "downgrade", "base", "--yes").out()).endsWith(": 2 -> base\n");
        assertThat(tables()).containsExactly("used");
    }

    @Test
    void the_limits_are_those_of_the_flags_then_the_login_then_the_default() {
        migrations.add(
                "V3__show.sql",
                "CREATE TABLE shown AS SELECT current_setting('lock_timeout') || ' '"
                        + " || current_setting('statement_timeout') AS limits;\n");
        migrations.add("U3__show.sql", "DROP TABLE shown;\n");
        assertThat(shown()).isEqualTo("3s 0");
        assertThat(shown("--lock-timeout", "0")).isEqualTo("0 0");
        assertThat(shown("--lock-timeout", "1min", "--statement-timeout", "2h")).isEqualTo("1min 2h");
        flyback = flyback.env("FLYBACK_LOCK_TIMEOUT", "7s").env("FLYBACK_STATEMENT_TIMEOUT", "8s");
        assertThat(shown()).isEqualTo("7s 8s");
        flyback = flyback.env("FLYBACK_LOCK_TIMEOUT", "")
                .env("FLYBACK_STATEMENT_TIMEOUT", "")
                .env("PGOPTIONS", "-c lock_timeout=5s -c statement_timeout=6s");
        assertThat(shown()).isEqualTo("5s 6s");
    }

    private String shown(String... limits) {
        run(0, Stream.concat(Stream.of("upgrade"), Stream.of(limits)).toArray(String[]::new));
        String shown = database.queryForString("SELECT limits FROM shown");
        run(0, "downgrade", "-1", "--yes", "--allow-data-loss");
        return shown;
    }

    @Test
    void a_script_has_limits_of_its_own_and_the_next_one_has_not() {
        migrations.add("V3__show.sql", """
                        -- shows its limits
                        -- flyback: lock_timeout=10s
                        --flyback: statement_timeout = 5min

                        CREATE TABLE shown AS SELECT current_setting('lock_timeout') AS lock,
                            current_setting('statement_timeout') AS statement;
                        """).add("V4__more.sql", """
                        INSERT INTO shown SELECT current_setting('lock_timeout'), current_setting('statement_timeout');
                        """);

        run(0, "upgrade");

        assertThat(database.query("SELECT lock || ' ' || statement FROM shown")).containsExactly("10s 5min", "3s 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lock_timeout=soon      | `soon` is no limit of time; write a number with its unit, for example 500ms
            lock_timeout=10        | `10` is no limit of time; write a number with its unit, for example 500ms
            lock_timeout=9999999h  | `9999999h` is no limit of time; write a number with its unit
            lock_timout=10s        | there is no directive `lock_timout=10s`; write lock_timeout=10s
            irreversibel because x | there is no directive `irreversibel because x`; write irreversible because <reason>
            nonsense               | there is no directive `nonsense`; write irreversible because <reason> or lock_timeout=10s
            """)
    void a_directive_that_cannot_be_followed_is_told_before_anything_runs(String directive, String told) {
        migrations.add("V2__use.sql", "-- flyback: " + directive + "\nSELECT 1;\n");

        assertThat(run(4, "upgrade").err()).contains("V2__use.sql, line 1: " + told);
        assertThat(historyExists()).isFalse();
    }

    @Test
    void a_directive_that_would_not_be_heeded_is_told_before_anything_runs() {
        migrations.add("V2__use.sql", "-- flyback lock_timeout=10s\nSELECT 1;\n");
        assertThat(run(4, "upgrade").err())
                .contains("V2__use.sql, line 1: `-- flyback lock_timeout=10s` is no directive;"
                        + " write -- flyback: lock_timeout=10s\n");

        migrations.add("V2__use.sql", "SELECT 1;\n\n-- flyback: irreversible because x\nSELECT '-- flyback: x';\n");
        assertThat(run(4, "upgrade").err())
                .contains(
                        "V2__use.sql, line 3: a directive to flyback stands behind the first statement, where it is not"
                                + " heeded; move it to the head of the script\n");
        assertThat(historyExists()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --lock-timeout      | 3    | --lock-timeout: `3` is no limit of time      | write a number with its unit
            --statement-timeout | soon | --statement-timeout: `soon` is no limit      | for example 500ms, 10s or 2min
            --lock-retries      | -1   | --lock-retries: `-1` is not a number of      | write a whole number
            """)
    void a_wrong_limit_is_told(String option, String value, String told, String hint) {
        assertThat(run(2, "upgrade", option + "=" + value).err()).contains("error: " + told, hint);
    }

    @Test
    void a_statement_that_runs_too_long_fails_at_once() {
        migrations.add("V2__use.sql", "SELECT pg_sleep(1000);\n");

        Result result = run(5, "upgrade", "--statement-timeout", "100ms");

        assertThat(result.err())
                .contains("V2__use.sql, line 1: ", "SQLSTATE 57014")
                .doesNotContain("try 1");
    }

    @Test
    void an_index_that_was_left_invalid_is_built_anew() {
        database.execute("INSERT INTO used VALUES (1)");
        migrations.add("V2__use.sql", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS used_id ON used (id);\n");
        migrations.add("U2__use.sql", "DROP INDEX CONCURRENTLY used_id;\n");
        assertThat(run(5, "upgrade").err()).contains("V2__use.sql, line 1: could not create unique index");
        database.execute("DELETE FROM used WHERE ctid = (SELECT max(ctid) FROM used)");
        run(0, "repair", "--yes");

        Result result = run(0, "upgrade");

        assertThat(result.err())
                .contains("index used_id is invalid, left by an earlier failure: it is dropped and built anew");
        assertThat(database.queryForString("SELECT indisvalid FROM pg_index WHERE indexrelid = 'used_id'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void an_index_that_waits_for_older_transactions_says_for_whose() throws SQLException {
        migrations.add("V2__use.sql", "CREATE INDEX CONCURRENTLY used_id ON used (id);\n");
        Flyback.Running running;
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            statement.execute("SET application_name = 'night shift'; BEGIN; INSERT INTO used VALUES (2)");
            running = flyback.start("upgrade", "--lock-timeout", "200ms");
            awaitAnswer("%pg_stat_progress_create_index%");
        }

        assertThat(check(0, running.end()).err())
                .contains(
                        "  index used_id: waiting for writers before build\n",
                        "  waiting for pid ",
                        ", night shift as ");
    }
}
