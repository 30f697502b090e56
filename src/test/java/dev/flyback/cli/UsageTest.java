package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line itself; no database is needed for it. */
class UsageTest {
    @TempDir
    Path folder;

    private Result run(int status, String... arguments) {
        return CommandTest.check(status, Flyback.in(folder).run(arguments));
    }

    @Test
    void version_says_what_it_is_made_of() {
        Result result = run(0, "--version");

        assertThat(result.out())
                .matches(
                        "flyback \\d+\\.\\d+\\.\\d+\\S* \\(commit \\S+, built \\S+\\)\n.+ \\d+\\.\\d+\\S*( \\(native\\))?,"
                                + " Quarkus \\d[\\d.]+, Flyway \\d[\\d.]+, pgjdbc \\d[\\d.]+\n");
        assertThat(result.err()).isEmpty();
        assertThat(run(0, "-V").out()).isEqualTo(result.out());
    }

    @Test
    void version_as_json() {
        JsonNode json = CommandTest.json(run(0, "--version", "--output", "json").out());

        assertThat(json.path("flyway").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(json.path("flyback").asText()).isNotEmpty();
        assertThat(json.path("commit").asText()).isNotEmpty();
        assertThat(json.path("built").asText()).isNotEmpty();
        assertThat(json.path("runtime").asText()).isNotEmpty();
        assertThat(json.path("quarkus").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(json.path("pgjdbc").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(CommandTest.json(run(0, "-o", "json", "--version").out())).isEqualTo(json);
    }

    @Test
    void help_lists_the_commands() {
        Result result = run(0, "--help");

        assertThat(result.out())
                .contains("Usage: flyback")
                .contains("upgrade", "downgrade", "current", "history", "heads", "show", "stamp", "revision")
                .contains("repair", "wait", "local", "completion", "Exit status:\n  0   done, or yes\n")
                .doesNotContain("  complete ");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upgrade",
                "downgrade",
                "current",
                "history",
                "heads",
                "show",
                "stamp",
                "revision",
                "squash",
                "rebase",
                "diff",
                "check",
                "drift",
                "verify",
                "repair",
                "restore-data",
                "wait",
                "doctor",
                "completion",
                "local",
                "local start",
                "local stop",
                "local status",
                "local url"
            })
    void every_command_has_help_with_an_example(String command) {
        Result result = run(0, (command + " --help").split(" "));

        assertThat(result.out())
                .startsWith("Usage: flyback " + command)
                .containsPattern("Examples?:\n  .*flyback " + command)
                .doesNotContain("$$");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void a_missing_command_is_said() {
        assertThat(run(2).err())
                .contains("error: say what to do: a command is missing")
                .contains("flyback --help");
    }

    @Test
    void an_unknown_command_suggests_the_one_that_is_meant() {
        assertThat(run(2, "upgrad").err())
                .contains("upgrad")
                .contains("did you mean")
                .contains("upgrade");
        assertThat(run(2, "local", "strat").err()).contains("strat").contains("start");
        assertThat(run(2, "frobnicate").err())
                .contains("error:")
                .contains("frobnicate")
                .contains("hint:");
    }

    @Test
    void an_unknown_option_suggests_the_one_that_is_meant() {
        assertThat(run(2, "upgrade", "--lock-wiat=3").err())
                .contains("error: there is no option --lock-wiat=3")
                .contains("--lock-wait");
    }

    @Test
    void a_mistyped_option_is_told_before_the_parameter_that_is_missing() {
        assertThat(run(2, "downgrade", "--yess").err()).contains("error: there is no option --yess");
        assertThat(run(2, "downgrade").err()).startsWith("error: TARGET is missing\nhint: see: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heads --output xml               | --output cannot be \"xml\"           | name one of: text, json",
                "heads --output                   | there is no FORMAT for --output     | name one of: text, json",
                "completion csh                   | SHELL cannot be \"csh\"              | name one of: bash, zsh, fish",
                "completion                       | SHELL is missing                    | name one of: bash, zsh, fish",
                "wait --timeout soon              | --timeout: `soon` is not a number of seconds"
                        + " | write a whole number of seconds, for example 60",
                "wait --timeout -1                | --timeout: `-1` is not a number of seconds"
                        + " | write a whole number of seconds, for example 60",
                "upgrade --placeholder novalue    | --placeholder cannot be \"novalue\"   | write --placeholder NAME=VALUE",
                "upgrade --placeholder            | there is no NAME=VALUE for --placeholder"
                        + " | write --placeholder NAME=VALUE",
                "upgrade --migrations --local     | there is no DIR for --migrations    | write --migrations DIR",
                "upgrade --plan=no                | --plan takes no value               | write --plan alone",
                "upgrade --lock-wait 1 --lock-wait 2 | --lock-wait is given more than once | give it once",
                "upgrade +0                       | TARGET: \"+0\" leads nowhere        | give a number of 1 or more",
                "revision                         | there is no TEXT for --message      | write --message TEXT",
                "revision -m x --sequential --timestamp"
                        + " | --sequential and --timestamp exclude each other | give one of them",
                "help                             | there is no command \"help\"        | see: flyback --help",
                "local help                       | there is no command \"help\"        | see: flyback local --help",
                "wait --schema x                  | there is no option --schema         | see: flyback wait --help",
                "-x                               | there is no option -x               | see: flyback --help"
            })
    void wrong_usage_is_told_in_plain_words(String arguments, String message, String hint) {
        assertThat(run(2, arguments.split(" ")).err()).isEqualTo("error: " + message + "\nhint: " + hint + "\n");
    }

    @Test
    void a_command_line_that_the_locale_has_garbled_is_refused() {
        Result result = run(2, "revision", "-m", "\uFFFDt\uFFFD", "-o", "json");

        assertThat(result.err()).isEqualTo("""
                        error: the command line holds characters that the locale does not know
                        hint: set LC_ALL=C.UTF-8 or another UTF-8 locale
                        """);
        assertThat(CommandTest.json(result.out()).path("exitCode").asInt()).isEqualTo(2);
    }

    @Test
    void a_wrong_lock_wait_is_told() {
        assertThat(run(2, "upgrade", "--lock-wait", "long").err())
                .contains("--lock-wait")
                .contains("long");
    }

    @Test
    void a_wrong_url_is_told_without_the_password() {
        Result result = run(2, "current", "-d", "postgresql://me:s3cret@localhost:port/db");

        assertThat(result.err()).contains("port").doesNotContain("s3cret");
    }

    @Test
    void debug_shows_the_stack_trace() {
        assertThat(run(2, "show", "nothing", "--debug").err())
                .contains("dev.flyback.failure.Failure")
                .contains("\tat dev.flyback");
        assertThat(run(2, "show", "nothing").err()).doesNotContain("\tat ");
    }

    @Test
    void an_error_of_usage_as_json_is_json() {
        Result result = run(2, "upgrade", "+0", "-o", "json");

        assertThat(CommandTest.json(result.out()).path("exitCode").asInt()).isEqualTo(2);
    }
}
