package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who ran what, when and where. */
class LogTest extends CommandTest {
    @BeforeEach
    void two_revisions() {
        migrations.addTable("1", "first").addTable("2", "second");
    }

    @Test
    void each_run_that_does_something_is_in_the_log() {
        assertThat(run(0, "history", "--log").out()).isEqualTo("There are no runs in the log.\n");
        run(0, "upgrade", "1");
        run(0, "upgrade", "1");
        run(0, "upgrade");
        run(0, "downgrade", "-1", "--yes");

        assertThat(run(0, "history", "--log").out())
                .contains(
                        "  upgrade 1: done in ",
                        ", base -> 1\n  by " + database.server().superuser() + ", ")
                .contains("\n  apply 1 first\n")
                .contains("  downgrade -1: done in ", ", 2 -> 1\n", "\n  undo 2 second\n");
        assertThat(database.queryForString("SELECT count(*) FROM flyback_log")).isEqualTo("3");
    }

    @Test
    void a_run_that_fails_is_in_the_log_with_the_reason() {
        migrations.add("V2__second.sql", "SELECT 1 / 0;");
        run(5, "upgrade");

        JsonNode runs = json(0, "history", "--log");
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).get("success").booleanValue()).isFalse();
        assertThat(runs.get(0).get("error").textValue()).contains("V2__second.sql, line 1: division by zero");
        assertThat(runs.get(0).get("from").textValue()).isEqualTo("base");
        assertThat(runs.get(0).get("to").textValue()).isEqualTo("1");
        assertThat(runs.get(0).get("plan").get(1).textValue()).isEqualTo("apply 2 second");
        assertThat(runs.get(0).get("host").textValue()).isNotEmpty();
    }

    @Test
    void options_are_not_in_the_log_for_they_may_hold_a_password() {
        run(0, "upgrade", "--database-url", database.url());

        assertThat(database.queryForString("SELECT command FROM flyback_log")).isEqualTo("upgrade");
    }

    @Test
    void the_commit_of_the_scripts_is_in_the_log() throws Exception {
        run(0, "upgrade", "1");
        git("init", "-q");
        git("add", ".");
        commit();
        run(0, "upgrade");

        assertThat(database.query("SELECT commit IS NULL, commit ~ '^[0-9a-f]{40}$' FROM flyback_log ORDER BY id"))
                .containsExactly("t|", "f|t");
    }

    @Test
    void scripts_that_are_not_as_the_commit_has_them_are_marked_in_the_log() throws Exception {
        git("init", "-q");
        git("add", "migrations/V1__first.sql", "migrations/U1__first.sql");
        commit();
        run(0, "upgrade");
        git("add", ".");
        commit();
        run(0, "downgrade", "-1", "--yes");
        migrations.add("V2__second.sql", "SELECT 2;");
        run(0, "upgrade");

        assertThat(database.query("SELECT substr(commit, 41) FROM flyback_log ORDER BY id"))
                .containsExactly(" (modified)", "", " (modified)");
        assertThat(run(0, "history", "--log").out()).containsPattern("scripts of [0-9a-f]{40} \\(modified\\)\n");
    }

    private void commit() throws Exception {
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "some");
    }

    @Test
    void what_picks_revisions_is_refused_beside_the_log() {
        assertThat(run(2, "history", "--log", "--range", "1:2").err())
                .isEqualTo("error: --log shows runs, --range is for revisions\nhint: leave one of the two out\n");
        assertThat(run(2, "history", "--log", "-v").err()).contains("--verbose is for revisions");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void a_run_goes_on_without_a_log() {
        run(0, "upgrade", "1");
        database.execute("DROP TABLE flyback_log; CREATE VIEW flyback_log AS SELECT 1");

        assertThat(run(0, "upgrade").err()).contains("the run could not be written into the log: ");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2");
    }
}
