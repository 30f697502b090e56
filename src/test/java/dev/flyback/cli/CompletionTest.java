package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can stand at the cursor, and the scripts that ask for it; no database is needed for it. */
class CompletionTest {
    @TempDir
    Path folder;

    private Flyback flyback;

    @BeforeEach
    void make_migrations() {
        Migrations.in(folder.resolve("my dir")).addTable("001", "first").addTable("002", "second");
        Migrations.in(folder.resolve(".home/db")).addTable("7", "seventh");
        flyback = Flyback.in(folder).env("MIGRATIONS_DIR", "my dir");
    }

    private String answer(String line) {
        Result result = CommandTest.check(0, flyback.run("complete", "--", line));
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    private List<String> words(String line) {
        List<String> lines = answer(line).lines().toList();
        assertThat(lines.get(0)).as(line).isEqualTo("words");
        return lines.stream().skip(1).map(candidate -> candidate.split("\t")[0]).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`flyback up`                             | upgrade",
                "`flyback re`                             | restore-data,revision,rebase,repair",
                "`flyback local st`                       | start,stop,status",
                "`flyback -q -o json stam`                | stamp",
                "`flyback --output=json -qo text stam`    | stamp",
                "`flyback completion `                    | bash,zsh,fish",
                "`flyback upgrade -o `                    | text,json",
                "`flyback upgrade --output `              | text,json",
                "`flyback upgrade --output=j`             | --output=json",
                "`flyback upgrade `                       | head,+1,001,002",
                "`flyback downgrade `                     | -1,base,001,002",
                "`flyback downgrade 0`                    | 001,002",
                "`flyback --yes downgrade 002`            | 002",
                "`flyback stamp `                         | head,base,001,002",
                "`flyback show `                          | head,001,002",
                "`flyback show -- 0`                      | 001,002",
                "`flyback history --range `               | base:,current:,head:,001:,002:",
                "`flyback history -r 00`                  | 001:,002:",
                "`flyback history --range 001:h`          | 001:head",
                "`flyback history --range=00`             | --range=001:,--range=002:",
                "`flyback history --range=:00`            | --range=:001,--range=:002",
                "`flyback show --migrations ~/db `        | head,7",
                "`flyback show --migrations=~/db `        | head,7",
                "`flyback show --migrations '~/db' 7`     | 7",
                "`flyback show --migrations \"my dir\" 0` | 001,002",
                "`flyback show --migrations nowhere 0`    | ``",
                "`flyback upgrade --pla`                  | --plan,--placeholder",
                "`flyback upgrade --plan --pla`           | --placeholder",
                "`flyback upgrade --placeholder a=b --pl` | --plan,--placeholder",
                "`flyback upgrade -y --ye`                | ``",
                "`flyback upgrade -- --pl`                | ``",
                "`flyback downgrade -1 -`                 | -h,--help,-d,...",
                "`flyback -V`                             | -V",
                "`flyback complet`                        | completion",
                "`flyback revision -m `                   | ``",
                "`flyback revision -m up`                 | ``",
                "`flyback wait --timeout `                | ``",
                "`flyback frobnicate --wi`                | ``",
                "`flyback upgrade --nothing=`             | ``",
                "`LC_ALL=C /a/flyback up`                 | upgrade",
                "`flyback`                                | ``",
                "``                                       | upgrade,downgrade,...",
            })
    void offers_what_can_stand_at_the_cursor(String line, String expected) {
        List<String> words = words(line);

        if (expected.endsWith(",...")) {
            assertThat(words).startsWith(expected.replace(",...", "").split(","));
        } else {
            assertThat(String.join(",", words)).isEqualTo(expected);
        }
    }

    @Test
    void offers_options_where_nothing_else_can_stand() {
        assertThat(words("flyback current "))
                .contains("--check", "--migrations")
                .doesNotContain("-o");
        assertThat(words("flyback current -")).contains("--check", "-o", "--output");
        assertThat(words("flyback show 001 ")).contains("--migrations");
        assertThat(words("flyback ")).noneMatch(word -> word.startsWith("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`flyback upgrade --migrations `                  | folders",
                "`flyback upgrade --migrations=db/`               | folders",
                "`flyback local start --postgres-archive `        | files",
                "`flyback upgrade --local --postgres-archive=x`   | files",
            })
    void leaves_folders_and_files_to_the_shell(String line, String kind) {
        assertThat(answer(line)).isEqualTo(kind + "\n");
    }

    @Test
    void describes_what_it_offers() {
        assertThat(answer("flyback downg"))
                .isEqualTo("words\ndowngrade\tUndoes revisions, down to the target, which stays applied\n");
        assertThat(answer("flyback upgrade --no")).isEqualTo("words\n--no-color\tUse no colours\n");
        assertThat(answer("flyback downgrade "))
                .contains("-1\tone revision back\n", "base\tno revision at all\n", "002\tsecond\n");
        assertThat(answer("flyback upgrade --place")).contains("Put VALUE for ${NAME} in every script\n");
    }

    @Test
    void offers_the_bundled_revisions_where_no_folder_is_named() {
        flyback = Flyback.in(folder);

        assertThat(answer("flyback show 0")).isEqualTo("words\n001\tphase 6 initial schema\n");
    }

    @Test
    void reads_the_folder_of_migrations_in_dot_env() throws IOException {
        Files.writeString(folder.resolve(".env"), "MIGRATIONS_DIR=.home/db\n");
        flyback = Flyback.in(folder);

        assertThat(words("flyback downgrade ")).containsExactly("-1", "base", "7");
    }

    @Test
    void a_fault_in_the_files_or_the_settings_is_no_matter_at_the_press_of_a_key() throws IOException {
        Migrations.in(folder.resolve("my dir")).add("V__nonsense.sql", "SELECT 1;\n");
        assertThat(words("flyback downgrade ")).containsExactly("-1", "base");

        Files.writeString(folder.resolve(".env"), "no setting\n");
        assertThat(words("flyback downgrade ")).containsExactly("-1", "base");
        assertThat(words("flyback up")).containsExactly("upgrade");
    }

    @Test
    void answers_programs_too() {
        JsonNode json =
                CommandTest.json(CommandTest.check(0, flyback.run("complete", "-o", "json", "--", "flyback show 002"))
                        .out());

        assertThat(json.path("kind").asText()).isEqualTo("words");
        assertThat(json.at("/candidates/0/word").asText()).isEqualTo("002");
        assertThat(json.at("/candidates/0/description").asText()).isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish", "FISH"})
    void prints_a_script_for_a_shell(String shell) {
        Result result = CommandTest.check(0, flyback.run("completion", shell));

        assertThat(result.out()).contains("complete -- ", "'flyback'").doesNotContain("{names}", "{program}");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void the_script_calls_the_program_as_it_was_called() {
        Path script = folder.resolve("it's here/migrate_db.sh");

        String text = CommandTest.check(
                        0,
                        flyback.env("FLYBACK_COMMAND", "./it's here/migrate_db.sh")
                                .run("completion", "bash"))
                .out();

        assertThat(text)
                .contains("program='" + script.toString().replace("'", "'\\''") + "'")
                .contains("-F _flyback 'flyback' 'migrate_db.sh'\n");
    }

    @Test
    void a_shell_that_is_missing_or_unknown_is_told_in_two_lines_that_name_those_that_are_known() {
        assertThat(CommandTest.check(2, flyback.run("completion")).err()).isEqualTo("""
                error: SHELL is missing
                hint: name one of: bash, zsh, fish
                """);
        assertThat(CommandTest.check(2, flyback.run("completion", "tcsh")).err())
                .isEqualTo("""
                        error: SHELL cannot be "tcsh"
                        hint: name one of: bash, zsh, fish
                        """);
    }
}
