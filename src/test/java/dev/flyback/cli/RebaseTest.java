package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code rebase}: late revisions get versions at the top. */
class RebaseTest extends CommandTest {
    @BeforeEach
    void a_branch_that_was_merged_late() {
        migrations.addTable("001", "first").addTable("004", "fourth");
        run(0, "upgrade");
        migrations
                .addTable("002", "second")
                .add("V002__second.sql.conf", "executeInTransaction=false\n")
                .add("sub/V003__third.sql", "CREATE TABLE third ();")
                .addTable("005", "fifth");
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(migrations.folder())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> migrations.folder().relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    @Test
    void late_revisions_are_renamed_and_can_be_applied() {
        assertThat(run(4, "upgrade").err())
                .contains(
                        "V002__second.sql: it is not applied, but older than 004, which is; give it a version above 004"
                                + " with: flyback rebase");

        assertThat(run(0, "rebase", "--yes").out()).isEqualTo("Renumbered 2 revisions: 002 -> 006, 003 -> 007\n");

        assertThat(files())
                .containsExactly(
                        "U001__first.sql",
                        "U004__fourth.sql",
                        "U005__fifth.sql",
                        "U006__second.sql",
                        "V001__first.sql",
                        "V004__fourth.sql",
                        "V005__fifth.sql",
                        "V006__second.sql",
                        "V006__second.sql.conf",
                        "sub/V007__third.sql");
        run(0, "upgrade");
        assertThat(rows()).containsExactly("SQL 001", "SQL 004", "SQL 005", "SQL 006", "SQL 007");
        assertThat(run(0, "rebase").out()).isEqualTo("Nothing to rebase: no revision came late.\n");
    }

    @Test
    void the_plan_is_shown_and_asked_about_before_anything_is_renamed() {
        List<String> before = files();

        assertThat(run(0, "rebase", "--plan").out()).isEqualTo("""
                        rename V002__second.sql to V006__second.sql
                        rename V002__second.sql.conf to V006__second.sql.conf
                        rename U002__second.sql to U006__second.sql
                        rename sub/V003__third.sql to sub/V007__third.sql
                        """);
        assertThat(run(2, "rebase").err()).contains("rename 4 files in ", "say yes beforehand with --yes");
        assertThat(files()).isEqualTo(before);
        assertThat(json(0, "rebase", "--plan").get(1).get("to").textValue()).isEqualTo("007");
    }

    @Test
    void versions_that_only_the_database_knows_are_not_taken() {
        database.execute("""
                INSERT INTO flyway_schema_history SELECT 3, '009', 'gone', 'SQL', 'V009__gone.sql', 7, 'x', now(), 0, true""");

        assertThat(run(0, "rebase", "--yes").out())
                .isEqualTo("Renumbered 3 revisions: 002 -> 010, 003 -> 011, 005 -> 012\n");
    }

    @Test
    void files_under_git_are_renamed_by_git() throws Exception {
        git("init", "-q");
        git("add", "migrations/V002__second.sql");

        run(0, "rebase", "--yes");

        assertThat(git("ls-files")).isEqualTo("migrations/V006__second.sql\n");
        assertThat(files()).contains("U006__second.sql").doesNotContain("V002__second.sql", "U002__second.sql");
    }

    @Test
    void files_that_git_does_not_rename_are_renamed_and_named() throws Exception {
        git("init", "-q");
        git("add", "migrations/V002__second.sql");
        Files.createFile(folder.resolve(".git/index.lock"));

        assertThat(run(0, "rebase", "--yes").err())
                .contains(
                        "note:       git does not rename V002__second.sql, so it is renamed without git; tell it with:"
                                + " git add -A\n")
                .doesNotContain("git does not rename U002__second.sql");

        assertThat(files()).contains("V006__second.sql").doesNotContain("V002__second.sql");
    }

    @Test
    void a_late_hotfix_between_two_numbers_gets_the_next_number() {
        run(0, "rebase", "--yes");
        run(0, "upgrade");
        migrations.addTable("005.1", "hotfix");

        assertThat(run(0, "rebase", "--yes").out()).isEqualTo("Renumbered 1 revision: 005.1 -> 008\n");
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return output;
    }

    @Test
    void no_file_is_overwritten_and_bundled_migrations_stay() {
        migrations.add("U006__second.sql", "SELECT 1;");
        assertThat(run(4, "rebase", "--yes").err()).contains("U006__second.sql");

        assertThat(flyback.env("MIGRATIONS_DIR", "").run("rebase", "--yes").err())
                .contains("the bundled migrations cannot be renamed");
    }

    @Test
    void what_stopped_half_way_keeps_its_version() {
        migrations.add("V002__second.sql", "CREATE TABLE second ();\nSELECT 1 / 0;");
        run(5, "upgrade", "--allow-out-of-order");
        run(0, "repair", "--start-over", "--yes");
        database.execute("""
                INSERT INTO flyback_journal (history, kind, revision, statement, script, checksum, line, hash, can_repeat, done)
                VALUES ('flyway_schema_history', 'up', '002', 1, 'V002__second.sql', 1, 1, 'x', true, now())""");

        assertThat(run(4, "rebase", "--yes").err()).contains("V002__second.sql stopped half-way");
    }
}
