package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.SchemaDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DowngradeTest extends CommandTest {
    @BeforeEach
    void three_revisions_are_applied() {
        migrations.addTable("001", "first").addTable("002", "second").addTable("003", "third");
        run(0, "upgrade");
    }

    @Test
    void minus_n_undoes_as_many() {
        Result result = run(0, "downgrade", "-1", "--yes");

        assertThat(tables()).containsExactly("first", "second");
        assertThat(rows()).containsExactly("SQL 001", "SQL 002", "SQL 003", "DELETE 003");
        assertThat(result.out()).matches("Undid 1 revision in \\d+ ms: 003 -> 002\n");
        assertThat(result.err())
                .contains("plan:       1 step\n  undo 003 third\n")
                .contains("undo 003 third ... ");
    }

    @Test
    void the_target_stays_applied() {
        assertThat(run(0, "downgrade", "001", "--yes").out()).endsWith(": 003 -> 001\n");
        assertThat(tables()).containsExactly("first");
    }

    @Test
    void base_undoes_everything() {
        assertThat(run(0, "downgrade", "base", "-y").out()).endsWith(": 003 -> base\n");
        assertThat(tables()).isEmpty();
        assertThat(rows()).hasSize(6).endsWith("DELETE 003", "DELETE 002", "DELETE 001");
    }

    @Test
    void what_is_undone_can_be_applied_and_undone_again() {
        String after = SchemaDump.of(database);
        for (int i = 0; i < 3; i++) {
            run(0, "downgrade", "base", "--yes");
            run(0, "upgrade");
        }

        assertThat(SchemaDump.of(database)).isEqualTo(after);
        assertThat(rows()).hasSize(21);
        assertThat(run(0, "current", "--check").out()).isEqualTo("003 third (head)\n");
    }

    @Test
    void a_target_that_is_current_has_nothing_to_do() {
        assertThat(run(0, "downgrade", "003").out()).isEqualTo("Nothing to do: the database is at 003.\n");
    }

    @Test
    void base_with_nothing_applied_has_nothing_to_do() {
        run(0, "downgrade", "base", "--yes");

        assertThat(run(0, "downgrade", "base").out()).isEqualTo("Nothing to do: the database is at base.\n");
    }

    @Test
    void past_base_is_refused() {
        Result result = run(2, "downgrade", "-4", "--yes");

        assertThat(result.err())
                .contains("error: cannot go back by 4: only 3 are applied")
                .contains("hint: to undo everything, use: flyback downgrade base");
        assertThat(tables()).hasSize(3);
    }

    @Test
    void a_target_that_is_not_applied_is_refused() {
        migrations.addTable("004", "fourth");

        assertThat(run(2, "downgrade", "004", "--yes").err())
                .contains("error: revision 004 is not applied")
                .contains("flyback upgrade 004");
    }

    @Test
    void targets_that_lead_forward_name_the_right_command() {
        assertThat(run(2, "downgrade", "+1").err()).contains("flyback upgrade +1");
        assertThat(run(2, "downgrade", "head").err()).contains("flyback upgrade head");
    }

    @Test
    void a_target_is_needed() {
        assertThat(run(2, "downgrade").err()).contains("TARGET");
    }

    @Test
    void every_missing_undo_script_is_named_and_nothing_is_touched() {
        migrations.remove("U001__first.sql").remove("U003__third.sql");

        Result result = run(4, "downgrade", "base", "--yes");

        assertThat(result.err())
                .contains("U001__first.sql (for V001__first.sql)")
                .contains("U003__third.sql (for V003__third.sql)")
                .doesNotContain("U002__second.sql")
                .contains("nothing was undone");
        assertThat(tables()).hasSize(3);
        assertThat(rows()).hasSize(3);
    }

    @Test
    void an_undo_script_that_is_missing_outside_of_the_range_does_not_matter() {
        migrations.remove("U001__first.sql");

        run(0, "downgrade", "001", "--yes");

        assertThat(tables()).containsExactly("first");
    }

    @Test
    void without_a_terminal_and_without_yes_it_refuses() {
        flyback = flyback.stdin("y\n");

        Result result = run(2, "downgrade", "-1");

        assertThat(result.err())
                .contains("error: there is no terminal to ask at: undo 1 revision in postgresql://")
                .contains("hint: say yes beforehand with --yes; nothing was changed");
        assertThat(tables()).hasSize(3);
    }

    @Test
    @Tag(Flyback.IN_PROCESS)
    void it_shows_the_plan_and_asks() {
        flyback = flyback.typing("y\n");

        Result result = run(0, "downgrade", "001");

        assertThat(result.err())
                .contains("  undo 003 third\n  undo 002 second\nundo 2 revisions in postgresql://")
                .contains("? [y/N] ");
        assertThat(tables()).containsExactly("first");
    }

    @Test
    @Tag(Flyback.IN_PROCESS)
    void any_other_answer_than_yes_changes_nothing() {
        for (String answer : new String[] {"n\n", "\n", "", "yep\n"}) {
            flyback = flyback.typing(answer);

            assertThat(run(2, "downgrade", "-1").err()).contains("nothing was changed");
        }
        assertThat(tables()).hasSize(3);
    }

    @Test
    void with_plan_it_only_shows_the_steps() {
        assertThat(run(0, "downgrade", "001", "--plan").out()).isEqualTo("undo 003 third\nundo 002 second\n");
        assertThat(tables()).hasSize(3);
    }

    @Test
    void as_json_it_tells_each_step() {
        JsonNode json = json(0, "downgrade", "001", "--yes");

        assertThat(json.path("command").asText()).isEqualTo("downgrade");
        assertThat(json.path("from").asText()).isEqualTo("003");
        assertThat(json.path("to").asText()).isEqualTo("001");
        assertThat(json.path("steps").get(0).path("action").asText()).isEqualTo("undo");
        assertThat(json.path("steps").get(0).path("script").asText()).isEqualTo("U003__third.sql");
    }

    @Test
    void several_steps_are_one_transaction() {
        migrations.add("U002__second.sql", "DROP TABLE second;\nDROP TABLE missing;\n");

        Result result = run(5, "downgrade", "base", "--yes");

        assertThat(tables()).containsExactly("first", "second", "third");
        assertThat(rows()).containsExactly("SQL 001", "SQL 002", "SQL 003");
        assertThat(result.err())
                .contains("U002__second.sql, line 2: table \"missing\" does not exist")
                .contains("no step was done before it; the 3 steps are one transaction, so nothing of any is kept");
        assertThat(run(0, "current", "--check").out()).isEqualTo("003 third (head)\n");
    }

    @Test
    void steps_outside_a_transaction_part_the_others() {
        migrations
                .add("V004__index.sql", "CREATE INDEX CONCURRENTLY by_id ON first (id);\n")
                .add("U004__index.sql", "DROP INDEX CONCURRENTLY by_id;\n")
                .addTable("005", "fifth")
                .addTable("006", "sixth")
                .add("U002__second.sql", "DROP TABLE missing;\n");
        run(0, "upgrade");

        Result result = run(5, "downgrade", "base", "--yes");

        assertThat(result.err())
                .contains("  undo 004 index  [outside a transaction: DROP INDEX CONCURRENTLY by_id in line 1]\n")
                .contains("done before it: 006, 005, 004; the 3 steps are one transaction");
        assertThat(tables()).containsExactly("first", "second", "third");
        assertThat(rows()).endsWith("SQL 006", "DELETE 006", "DELETE 005", "DELETE 004");
    }

    @Test
    void an_undo_outside_a_transaction_that_fails_leaves_its_revision_applied() {
        migrations
                .add("V004__index.sql", "CREATE INDEX CONCURRENTLY by_id ON first (id);\n")
                .add("U004__index.sql", "DROP INDEX CONCURRENTLY by_name;\n");
        run(0, "upgrade");

        Result result = run(5, "downgrade", "-1", "--yes");

        assertThat(result.err())
                .contains("U004__index.sql, line 1: index \"by_name\" does not exist")
                .contains("the script runs outside a transaction, and no statement of it is done\n")
                .contains("hint: mend the script, and run the same command again\n");
        assertThat(rows()).endsWith("SQL 004");

        migrations.add("U004__index.sql", "DROP INDEX CONCURRENTLY by_id;\n");
        run(0, "downgrade", "-1", "--yes");
        assertThat(rows()).endsWith("SQL 004", "DELETE 004");
    }

    @Test
    void a_changed_up_script_in_the_range_is_refused() {
        migrations.add("V003__third.sql", "CREATE TABLE third (id bigint);");

        assertThat(run(4, "downgrade", "-1", "--yes").err())
                .contains("V003__third.sql: it was changed after it was applied");
        assertThat(tables()).hasSize(3);
    }

    @Test
    void a_missing_file_in_the_range_is_refused() {
        migrations.remove("V003__third.sql").remove("U003__third.sql");

        assertThat(run(4, "downgrade", "-1", "--yes").err())
                .contains("V003__third.sql: it is applied, but newer than every file here");
        assertThat(tables()).hasSize(3);
    }

    @Test
    void an_undo_script_that_was_never_written_is_refused() {
        migrations.add("V020__late.sql", "CREATE TABLE late (id int);").add("U020__late.sql", "-- to be written\n");
        run(0, "upgrade");

        Result result = run(4, "downgrade", "-1", "--yes");

        assertThat(result.err())
                .contains("U020__late.sql: it holds no statement, but V020__late.sql does")
                .contains("nothing was run");
        assertThat(database.queryForString("SELECT to_regclass('late') IS NOT NULL"))
                .isEqualTo("t");
    }
}
