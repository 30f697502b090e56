package dev.flyback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flyback.testing.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Completion in the shells themselves; those that are not installed are skipped. */
@DisabledOnOs(OS.WINDOWS)
class CompletionIT {
    // Says what it was called with, so that a line that was completed can be seen when it is run.
    private static final String PROGRAM = """
            #!/bin/sh
            case $1 in
              complete | completion) exec %s "$@" ;;
            esac
            printf 'typed:'
            printf '<%%s>' "$@"
            echo ':end'
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make_a_program_and_migrations() throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("flyback");
        Files.writeString(program, PROGRAM.formatted(Executable.quoted(Executable.command())));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Migrations.in(folder.resolve("my dir")).addTable("001", "first").addTable("002", "second");
        Files.createDirectories(folder.resolve("db/migrations"));
    }

    private List<String> run(String... command) {
        Executable shell = new Executable(
                folder,
                Map.of(
                        "PATH",
                        folder.resolve("bin") + ":" + System.getenv("PATH"),
                        "TERM",
                        "dumb",
                        "LC_ALL",
                        "C.UTF-8"));
        Executable.Result result = shell.end(shell.startCommand(List.of(command)));
        assertThat(result.err()).isEmpty();
        return result.out().lines().toList();
    }

    private static void assumeInstalled(String shell) throws IOException, InterruptedException {
        int status =
                new ProcessBuilder("sh", "-c", "command -v " + shell).start().waitFor();
        assumeTrue(status == 0, shell + " is not installed");
    }

    // Bash gives a function the line, the cursor and the part of the word that it would replace.
    @Test
    void bash_offers_what_can_stand_at_the_cursor() throws Exception {
        assumeInstalled("bash");

        assertThat(run("bash", "--norc", "-c", """
                        source <(flyback completion bash)
                        press() {
                          COMP_LINE=$1$3
                          COMP_POINT=${#1}
                          _flyback "${COMP_LINE%% *}" "$2"
                          (IFS=,; echo "${COMPREPLY[*]}")
                        }
                        shopt -s expand_aliases
                        alias fb=flyback
                        press 'flyback downg' downg
                        press 'flyback up' up ' --local'
                        press 'flyback show --migrations "my dir" ' ''
                        press 'flyback show --migrations="my dir" "00' 00
                        press 'flyback upgrade --output=' ''
                        press 'flyback history -r 001:h' h
                        press 'flyback show --migrations db/m' db/m
                        press 'flyback show --migrations="my d' 'my d'
                        press 'bin/flyback stam' stam
                        press 'fb stam' stam
                        press 'flyback frobnicate' frobnicate
                        complete -p flyback | grep -o -- '-F .*'
                        """))
                .containsExactly(
                        "downgrade",
                        "upgrade",
                        "head,001,002",
                        "001,002",
                        "text,json",
                        "head",
                        "db/migrations",
                        "my dir",
                        "stamp",
                        "stamp",
                        "",
                        "-F _flyback flyback");
    }

    @Test
    void zsh_completes_at_the_press_of_the_key() throws Exception {
        assumeInstalled("zsh");

        assertThat(run("zsh", "-f", "-c", """
                        zmodload zsh/zpty
                        zpty shell zsh -f -i
                        zpty -w shell 'PS1=; autoload -U compinit; compinit -u -D; source <(flyback completion zsh)'
                        zpty -w shell 'alias fb=flyback'
                        press() {
                          zpty -w -n shell "$1"$'\\t'
                          zpty -w -n shell $'\\n'
                          zpty -r -m shell answer '*typed:*:end*'
                          print -r -- "${${answer##*typed:}%%:end*}"
                        }
                        press 'flyback downg'
                        press 'flyback show --migrations "my dir" 001'
                        press 'flyback upgrade --output=j'
                        press 'flyback history -r 001:h'
                        press 'flyback show --migrations=db/m'
                        press 'bin/flyback stam'
                        press 'fb stam'
                        zpty -d shell
                        """))
                .containsExactly(
                        "<downgrade>",
                        "<show><--migrations><my dir><001>",
                        "<upgrade><--output=json>",
                        "<history><-r><001:head>",
                        "<show><--migrations=db/migrations>",
                        "<stamp>",
                        "<stamp>");
    }

    @Test
    void fish_offers_what_can_stand_at_the_cursor() throws Exception {
        assumeInstalled("fish");

        assertThat(run("fish", "--no-config", "-c", """
                        flyback completion fish | source
                        alias fb=flyback
                        complete -C 'flyback downg'
                        complete -C 'flyback show --migrations "my dir" '
                        complete -C 'flyback upgrade --output='
                        complete -C 'flyback history -r 001:h'
                        complete -C 'flyback show --migrations db/m'
                        complete -C 'flyback show --migrations=db/m'
                        complete -C 'bin/flyback stam'
                        complete -C 'fb stam'
                        complete -C 'flyback frobnicate'
                        """))
                .map(line -> line.split("\\t")[0])
                .containsExactly(
                        "downgrade",
                        "head",
                        "001",
                        "002",
                        "--output=text",
                        "--output=json",
                        "001:head",
                        "db/migrations/",
                        "--migrations=db/migrations/",
                        "stamp",
                        "stamp");
    }
}
