package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repeatables and callbacks. */
class RepeatablesTest extends CommandTest {
    @BeforeEach
    void two_revisions() {
        migrations
                .addTable("1", "first")
                .addTable("2", "second")
                .add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 1 AS one FROM second;")
                .add("R__all.sql", "CREATE OR REPLACE VIEW every AS SELECT 1 AS one;")
                .add("U2__second.sql", "DROP TABLE second CASCADE;");
    }

    @Test
    void they_run_after_the_last_version_in_the_order_of_their_descriptions() {
        assertThat(run(0, "upgrade").out()).startsWith("Applied 2 revisions and 2 repeatables in ");

        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "SQL R all", "SQL R names");
        assertThat(run(0, "upgrade").out()).startsWith("Nothing to do");
    }

    @Test
    void they_do_not_run_below_the_head() {
        run(0, "upgrade", "1");
        assertThat(rows()).containsExactly("SQL 1");

        run(0, "upgrade", "+1");
        assertThat(rows()).endsWith("SQL R all", "SQL R names");
    }

    @Test
    void they_run_again_when_their_text_has_changed() {
        run(0, "upgrade");
        migrations.add("R__all.sql", "CREATE OR REPLACE VIEW every AS SELECT 2 AS one;");

        assertThat(run(0, "upgrade").out()).startsWith("Applied 1 repeatable in ");

        assertThat(rows()).endsWith("SQL R names", "SQL R all");
        assertThat(database.queryForString("SELECT one FROM every")).isEqualTo("2");
    }

    @Test
    void they_run_again_after_an_undo() {
        run(0, "upgrade");

        assertThat(run(0, "downgrade", "1", "--yes").out()).startsWith("Undid 1 revision in ");
        assertThat(rows()).endsWith("DELETE 2", "DELETE R all", "DELETE R names");
        assertThat(database.queryForString("SELECT to_regclass('names') IS NULL"))
                .isEqualTo("t");

        run(0, "upgrade");
        assertThat(database.queryForString("SELECT to_regclass('names') IS NOT NULL"))
                .isEqualTo("t");
        run(0, "current", "--check");
    }

    @Test
    void one_that_fails_in_a_transaction_leaves_nothing() {
        migrations.add("R__names.sql", "CREATE VIEW names AS SELECT 1 AS one;\nSELECT 1 / 0;");

        assertThat(run(5, "upgrade").err())
                .contains("R__names.sql, line 2: division by zero")
                .contains("done before it: 1, 2, all; nothing of names is kept");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void a_folder_may_hold_repeatables_alone() {
        migrations
                .remove("V1__first.sql")
                .remove("U1__first.sql")
                .remove("V2__second.sql")
                .remove("U2__second.sql")
                .add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 1 AS one;");

        assertThat(run(0, "upgrade").out()).startsWith("Applied 2 repeatables").endsWith(", still at base\n");
    }

    @Test
    void callbacks_of_an_upgrade_run_round_it_and_round_each_script() {
        database.execute("CREATE TABLE log (n int GENERATED ALWAYS AS IDENTITY, what text)");
        for (String event : new String[] {"beforeMigrate", "beforeEachMigrate", "afterEachMigrate", "afterMigrate"}) {
            migrations.add(event + ".sql", "INSERT INTO public.log (what) VALUES ('" + event + "');");
        }
        migrations.add("afterMigrate__again.sql", "INSERT INTO public.log (what) VALUES ('again');");

        run(0, "upgrade", "2");

        assertThat(database.query("SELECT what FROM log ORDER BY n"))
                .startsWith("beforeMigrate", "beforeEachMigrate", "afterEachMigrate", "beforeEachMigrate")
                .endsWith("afterMigrate", "again");
    }

    @Test
    void callbacks_around_an_upgrade_run_even_where_nothing_is_pending() {
        database.execute("CREATE TABLE log (n int GENERATED ALWAYS AS IDENTITY, what text)");
        for (String event : new String[] {"beforeMigrate", "beforeEachMigrate", "afterEachMigrate", "afterMigrate"}) {
            migrations.add(event + ".sql", "INSERT INTO public.log (what) VALUES ('" + event + "');");
        }
        run(0, "upgrade");
        database.execute("TRUNCATE log");

        Result again = run(0, "upgrade");

        assertThat(again.out()).startsWith("Nothing to do");
        assertThat(again.err()).contains("callbacks:  beforeMigrate.sql, afterMigrate.sql");
        assertThat(database.query("SELECT what FROM log ORDER BY n")).containsExactly("beforeMigrate", "afterMigrate");
        assertThat(run(0, "upgrade", "--sql").out()).contains("VALUES ('afterMigrate')");
        run(0, "upgrade", "--plan");
        run(0, "downgrade", "2");
        run(0, "stamp", "head", "--force");
        assertThat(database.query("SELECT what FROM log")).hasSize(2);
    }

    @Test
    void a_callback_that_failed_behind_an_upgrade_runs_with_the_next_one() {
        migrations.add("afterMigrate.sql", "INSERT INTO first SELECT 1 / 0;");
        assertThat(run(5, "upgrade").err())
                .contains("hint: mend the callback; the next upgrade runs it, even where nothing is pending");
        assertThat(run(5, "upgrade").err()).contains("afterMigrate.sql, line 1: division by zero");

        migrations.add("afterMigrate.sql", "INSERT INTO first VALUES (1);");
        run(0, "upgrade");

        assertThat(database.query("SELECT id FROM first")).containsExactly("1");
    }

    @Test
    void a_callback_that_failed_behind_a_downgrade_waits_for_the_next_one_that_undoes_something() {
        migrations.add("afterUndo.sql", "INSERT INTO first SELECT 1 / 0;");
        run(0, "upgrade");
        assertThat(run(5, "downgrade", "1", "--yes").err())
                .contains("it runs again with the next downgrade that undoes something");

        run(0, "downgrade", "1", "--yes");
        assertThat(rows()).endsWith("DELETE 2", "DELETE R all", "DELETE R names");
    }

    @Test
    void callbacks_of_a_downgrade_run_round_it_and_round_each_undo() {
        database.execute("CREATE TABLE log (n int GENERATED ALWAYS AS IDENTITY, what text)");
        for (String event : new String[] {"beforeUndo", "beforeEachUndo", "afterEachUndo", "afterUndo"}) {
            migrations.add(event + ".sql", "INSERT INTO public.log (what) VALUES ('" + event + "');");
        }
        run(0, "upgrade");
        assertThat(database.query("SELECT what FROM log")).isEmpty();

        run(0, "downgrade", "base", "--yes");

        assertThat(database.query("SELECT what FROM log ORDER BY n"))
                .containsExactly(
                        "beforeUndo",
                        "beforeEachUndo",
                        "afterEachUndo",
                        "beforeEachUndo",
                        "afterEachUndo",
                        "afterUndo");
    }

    @Test
    void a_callback_that_fails_inside_a_script_takes_the_script_back() {
        migrations.add("afterEachMigrate__check.sql", "SELECT 1;\nSELECT 1 / 0;");

        assertThat(run(5, "upgrade").err())
                .contains("afterEachMigrate__check.sql, line 2: division by zero")
                .contains("nothing of 1 is kept");
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_callback_that_fails_round_the_run_is_named() {
        migrations.add("beforeMigrate.sql", "SELECT 1 / 0;");

        assertThat(run(5, "upgrade").err())
                .contains("beforeMigrate.sql, line 1: division by zero")
                .contains("no step was done before it; nothing of this callback is kept");
        assertThat(tables()).isEmpty();
    }
}
