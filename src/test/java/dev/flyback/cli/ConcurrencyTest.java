package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Gate;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several runs at once, and runs that are cut off. */
class ConcurrencyTest extends CommandTest {
    private static final String ASKS_WHO_HOLDS_THE_LOCK = "%to_char(a.backend_start%";
    private static final long KEY = 77431708279161L + "\"public\".\"flyway_schema_history\"".hashCode();

    @BeforeEach
    void three_revisions() {
        migrations
                .addTable("1", "first")
                .addTable("2", "second")
                .add("V2__second.sql", "CREATE TABLE second (id int);\n" + Gate.WAIT)
                .addTable("3", "third")
                .add("U3__third.sql", "DROP TABLE third;\n" + Gate.WAIT);
        database.execute("CREATE TABLE gate ()");
        flyback = flyback.env("FLYBACK_LOCK_TIMEOUT", "0");
    }

    private boolean lockIsFree() {
        return database.queryForString("SELECT pg_try_advisory_lock(" + KEY + ")")
                .equals("t");
    }

    @Test
    void two_upgrades_at_once_apply_each_revision_once() {
        Flyback.Running first;
        Flyback.Running second;
        try (Gate gate = Gate.closed(database)) {
            first = flyback.start("upgrade");
            gate.awaitSomebody();
            second = flyback.start("upgrade");
            awaitAnswer(ASKS_WHO_HOLDS_THE_LOCK);
        }

        assertThat(check(0, first.end()).out()).startsWith("Applied 3 revisions");
        Result loser = check(0, second.end());
        assertThat(loser.err()).contains("waiting up to 60 s for the migration lock, held by pid ", "flyback as ");
        assertThat(loser.out()).isEqualTo("Nothing to do: the database is at 3.\n");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "SQL 3");
    }

    @Test
    void two_downgrades_by_one_at_once_undo_one_revision() {
        run(0, "upgrade");
        Flyback.Running first;
        Flyback.Running second;
        try (Gate gate = Gate.closed(database)) {
            first = flyback.start("downgrade", "-1", "--yes");
            gate.awaitSomebody();
            second = flyback.start("downgrade", "-1", "--yes");
            awaitAnswer(ASKS_WHO_HOLDS_THE_LOCK);
        }

        check(0, first.end());
        assertThat(check(6, second.end()).err())
                .contains("error: another run has changed the history since the plan was made")
                .contains("hint: nothing was run; look at it with flyback history, and run the command again");
        assertThat(rows()).endsWith("SQL 3", "DELETE 3");
    }

    @Test
    void a_lock_that_is_held_is_not_waited_for_if_told_so_and_the_holder_is_named() throws SQLException {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SET application_name = 'night shift'");
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
            String pid =
                    database.queryForString("SELECT pid FROM pg_stat_activity WHERE application_name = 'night shift'");

            Result result = run(6, "upgrade", "--lock-wait", "0");

            assertThat(result.err())
                    .contains("error: another run holds the migration lock: pid " + pid + ", night shift as "
                            + database.server().superuser() + ", connected since ")
                    .contains("last ran: SELECT pg_advisory_lock(")
                    .contains("hint: try again when it has ended, or wait longer with --lock-wait SECONDS")
                    .contains("SELECT pg_terminate_backend(" + pid + ")");
            assertThat(historyExists()).isFalse();
            check(6, flyback.env("FLYBACK_LOCK_WAIT", "0").run("stamp", "1", "--force"));
        }
    }

    @Test
    void a_lock_that_is_let_go_of_lets_the_run_go_on() throws SQLException {
        Flyback.Running waiting;
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
            waiting = flyback.start("upgrade", "--lock-wait", "100");
            awaitAnswer(ASKS_WHO_HOLDS_THE_LOCK);
        }

        assertThat(check(0, waiting.end()).err()).contains("waiting up to 100 s for the migration lock, held by pid ");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void looking_needs_no_lock() throws SQLException {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");

            run(0, "current");
            run(0, "history");
            run(0, "upgrade", "--plan");
        }
    }

    @Test
    void histories_of_other_schemas_have_other_locks() throws SQLException {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");

            run(0, "upgrade", "--schema", "other", "--lock-wait", "0");
        }
    }

    @Test
    void an_interrupted_run_rolls_back_and_lets_go_of_the_lock() {
        try (Gate gate = Gate.closed(database)) {
            Flyback.Running running = flyback.start("upgrade");
            gate.awaitSomebody();

            running.interrupt();

            Result result = running.end();
            assertThat(result.status()).isNotZero();
            assertThat(result.err())
                    .contains("interrupted at V2__second.sql, line 2")
                    .contains("done before it: 1; nothing of 2 is kept")
                    .contains("hint: run the same command again to go on");
        }
        assertThat(rows()).containsExactly("SQL 1");
        assertThat(tables()).containsExactly("first", "gate");
        assertThat(lockIsFree()).isTrue();
        assertThat(run(0, "upgrade").out()).endsWith(": 1 -> 3\n");
    }

    @Test
    @Tag(Flyback.IN_PROCESS)
    void an_interrupted_wait_for_the_lock_ends() throws SQLException {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
            Flyback.Running waiting = flyback.start("upgrade", "--lock-wait", "1000");
            awaitAnswer(ASKS_WHO_HOLDS_THE_LOCK);

            waiting.interrupt();

            assertThat(check(6, waiting.end()).err())
                    .contains("error: interrupted while waiting for the migration lock: pid ");
        }
    }

    @Test
    void a_connection_that_is_lost_leaves_nothing_half_recorded_and_the_next_run_goes_on() {
        try (Gate gate = Gate.closed(database)) {
            Flyback.Running running = flyback.start("upgrade");
            gate.awaitSomebody();

            database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'flyback'"
                    + " AND datname = current_database()");

            assertThat(check(6, running.end()).err())
                    .contains("V2__second.sql, line 2: the connection was lost: ")
                    .contains("done before it: 1")
                    .contains("flyback current");
        }
        assertThat(rows()).containsExactly("SQL 1");
        assertThat(run(0, "upgrade").out()).endsWith(": 1 -> 3\n");
    }
}
