package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RepairTest extends CommandTest {
    @BeforeEach
    void three_revisions() {
        migrations.addTable("001", "first").addTable("002", "second").addTable("003", "third");
    }

    @Test
    void there_may_be_nothing_to_repair() {
        assertThat(run(0, "repair").out()).isEqualTo("Nothing to repair: files and history agree.\n");
        assertThat(historyExists()).isFalse();
        run(0, "upgrade");
        assertThat(run(0, "repair").out()).isEqualTo("Nothing to repair: files and history agree.\n");
    }

    @Test
    void a_failed_revision_is_recorded_as_not_applied_and_the_next_upgrade_runs_it() {
        migrations.add("V004__index.sql", "CREATE INDEX CONCURRENTLY by_name ON first (name);");
        Result failed = run(5, "upgrade");
        assertThat(failed.err())
                .contains("V004__index.sql, line 1: column \"name\" does not exist")
                .contains("done before it: 001, 002, 003; the script runs outside a transaction")
                .contains("flyback repair");
        assertThat(rows()).endsWith("SQL 003", "SQL 004 failed");
        migrations.add("V004__index.sql", "CREATE INDEX CONCURRENTLY by_name ON first (id);");

        Result refused = run(4, "upgrade");
        assertThat(refused.err())
                .contains("V004__index.sql: it failed half-way, outside a transaction")
                .contains("flyback repair");

        Result repaired = run(0, "repair", "--yes");
        assertThat(repaired.err())
                .contains(
                        "V004__index.sql: it failed half-way, outside a transaction (line 1: column \"name\" does not exist);"
                                + " nothing of it is done\n")
                .contains("record as not applied 004 index");
        assertThat(repaired.out()).isEqualTo("Repaired: 1 row added to the history.\n");
        assertThat(rows()).endsWith("SQL 004 failed", "DELETE 004");

        assertThat(run(0, "upgrade").out()).endsWith(": 003 -> 004\n");
    }

    @Test
    void a_changed_script_is_recorded_anew() {
        run(0, "upgrade");
        migrations.add("V002__second.sql", "CREATE TABLE second (id integer);\n");
        assertThat(run(4, "upgrade").err())
                .contains("if the database has what the new text makes, accept that with: flyback repair");

        Result result = run(0, "repair", "--yes");

        assertThat(result.err()).contains("V002__second.sql: it was changed after it was applied");
        assertThat(result.out()).isEqualTo("Repaired: 2 rows added to the history.\n");
        assertThat(rows()).endsWith("DELETE 002", "SQL 002");
        assertThat(run(0, "current", "--check").out()).isEqualTo("003 third (head)\n");
    }

    @Test
    void a_missing_file_is_recorded_as_not_applied() {
        run(0, "upgrade");
        migrations.remove("V002__second.sql").remove("U002__second.sql");
        assertThat(run(4, "upgrade").err())
                .contains("put the file back, or, if nothing of it is in the database, record it as not applied with:"
                        + " flyback repair");

        assertThat(run(0, "repair", "-y").err()).contains("V002__second.sql: it is applied, but the file is missing");

        assertThat(rows()).endsWith("SQL 003", "DELETE 002");
        run(0, "current", "--check");
    }

    @Test
    void with_plan_it_gives_its_reasons_too() {
        run(0, "upgrade");
        migrations.remove("V002__second.sql").remove("U002__second.sql");

        Result result = run(0, "repair", "--plan");

        assertThat(result.err()).contains("V002__second.sql: it is applied, but the file is missing\n");
        assertThat(result.out()).isEqualTo("record as not applied 002 second\n");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void a_database_that_is_ahead_is_left_alone() {
        run(0, "upgrade");
        migrations.remove("V003__third.sql").remove("U003__third.sql");
        run(4, "repair", "--plan");

        Result result = run(4, "repair", "--yes");

        assertThat(rows()).hasSize(3);
        assertThat(result.err()).contains("V003__third.sql: ").contains("the database is ahead of these files");
        assertThat(run(4, "upgrade").err()).contains("the database is ahead of these files");
    }

    @Test
    void what_no_row_can_repair_is_told_beside_what_one_can() {
        run(0, "upgrade");
        migrations
                .remove("V003__third.sql")
                .remove("U003__third.sql")
                .remove("V001__first.sql")
                .remove("U001__first.sql")
                .addTable("000", "late");

        Result result = run(0, "repair", "--yes");

        assertThat(rows()).hasSize(4).endsWith("DELETE 001");
        assertThat(result.err())
                .contains("V003__third.sql: it is applied, but newer than every file here")
                .contains("V000__late.sql: it is not applied, but older than 003, which is; rows cannot repair that");
    }

    @Test
    @Tag(Flyback.IN_PROCESS)
    void it_shows_what_it_would_record_and_asks() {
        run(0, "upgrade");
        migrations.remove("V001__first.sql").remove("U001__first.sql");
        flyback = flyback.typing("n\n");

        Result result = run(2, "repair");

        assertThat(result.err())
                .contains("V001__first.sql: it is applied, but the file is missing")
                .contains("record as not applied 001 first")
                .contains("add 1 row to the history of postgresql://")
                .contains("nothing was changed");
        assertThat(rows()).hasSize(3);

        flyback = flyback.typing("yes\n");
        run(0, "repair");
        assertThat(rows()).hasSize(4);
    }

    @Test
    void without_a_terminal_and_without_yes_it_refuses() {
        run(0, "upgrade");
        migrations.remove("V001__first.sql").remove("U001__first.sql");

        assertThat(run(2, "repair").err())
                .contains("there is no terminal to ask at")
                .contains("--yes");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void a_failed_repeatable_runs_again_after_the_repair() {
        migrations.add("R__clean.sql", "VACUUM missing;");
        run(5, "upgrade");
        migrations.add("R__clean.sql", "VACUUM first;");
        assertThat(run(4, "upgrade").err()).contains("R__clean.sql: it failed half-way");

        run(0, "repair", "--yes");

        assertThat(run(0, "upgrade").out()).startsWith("Applied 1 repeatable");
        assertThat(rows()).endsWith("SQL R clean failed", "DELETE R clean", "SQL R clean");
    }
}
