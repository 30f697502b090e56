package dev.flyback.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.Migrations;
import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program at a terminal, which {@code script} of util-linux makes. */
@ExtendWith(PostgresExtension.class)
@EnabledOnOs(OS.LINUX)
class TerminalIT {
    private static final String ESCAPE = "\u001b[";

    @TempDir
    private Path folder;

    @BeforeEach
    void one_revision() {
        Migrations.in(folder.resolve("db")).addTable("1", "first");
    }

    private record Session(int status, String screen) {}

    private Session type(String keys, TestDatabase database, String... arguments) throws Exception {
        return type(keys, database, Map.of(), arguments);
    }

    private Session type(String keys, TestDatabase database, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(database, variables, arguments);
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return end(process, "");
    }

    private static Session end(Process process, String seen) throws IOException, InterruptedException {
        String screen = seen + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Session(process.waitFor(), screen);
    }

    private Process start(TestDatabase database, Map<String, String> variables, String... arguments)
            throws IOException {
        List<String> words = new ArrayList<>(Executable.command());
        words.addAll(List.of(arguments));
        words.addAll(List.of("--migrations", "db", "-d", database.url()));
        List<String> terminal = new ArrayList<>(Executable.signalsAsUsual());
        terminal.addAll(List.of("script", "-q", "-e", "-c", Executable.quoted(words), "/dev/null"));
        ProcessBuilder builder =
                new ProcessBuilder(terminal).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(variables);
        return builder.start();
    }

    // A key that is pressed before the question would not be an answer to it.
    private Session typeAtTheQuestion(char key, TestDatabase database, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(database, Map.of(), arguments);
        StringBuilder screen = new StringBuilder();
        while (screen.indexOf("[y/N] ") < 0) {
            int next = process.getInputStream().read();
            assertThat(next).as(screen.toString()).isNotNegative();
            screen.append((char) next);
        }
        process.getOutputStream().write(key);
        process.getOutputStream().flush();
        return end(process, screen.toString());
    }

    @Test
    void asks_and_takes_yes_for_an_answer(TestDatabase database) throws Exception {
        type("", database, "upgrade");

        Session session = type("y\n", database, "downgrade", "base");

        assertThat(session.screen()).contains("undo 1 revision in ").contains("? [y/N]");
        assertThat(session.status()).isZero();
        assertThat(database.queryForString("SELECT to_regclass('first') IS NULL"))
                .isEqualTo("t");
    }

    @Test
    void any_other_answer_changes_nothing(TestDatabase database) throws Exception {
        type("", database, "upgrade");

        Session session = type("n\n", database, "downgrade", "base");

        assertThat(session.screen()).contains("nothing was changed");
        assertThat(session.status()).isEqualTo(2);
        assertThat(database.queryForString("SELECT to_regclass('first') IS NULL"))
                .isEqualTo("f");
    }

    @Test
    void no_answer_is_a_no_on_a_line_of_its_own(TestDatabase database) throws Exception {
        type("", database, "upgrade");

        Session session = typeAtTheQuestion('\u0004', database, "downgrade", "base");

        assertThat(session.screen()).containsPattern("\\[y/N] (\\^D\\x08\\x08)?\r\n.*error:.* you said no\r\n");
        assertThat(session.status()).isEqualTo(2);
    }

    @Test
    void ctrl_c_at_the_question_ends_its_line(TestDatabase database) throws Exception {
        type("", database, "upgrade");

        Session session = typeAtTheQuestion('\u0003', database, "downgrade", "base");

        assertThat(session.screen()).endsWith("[y/N] ^C\r\n");
        assertThat(session.status()).isEqualTo(130);
    }

    @Test
    void colours_are_for_a_terminal_that_wants_them(TestDatabase database) throws Exception {
        type("", database, "upgrade");

        assertThat(type("", database, "history").screen()).contains(ESCAPE);
        assertThat(type("", database, Map.of("NO_COLOR", "1"), "history").screen())
                .contains("applied")
                .doesNotContain(ESCAPE);
        assertThat(type("", database, Map.of("TERM", "dumb"), "history").screen())
                .contains("applied")
                .doesNotContain(ESCAPE);
    }
}
