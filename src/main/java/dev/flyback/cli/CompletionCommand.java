package dev.flyback.cli;

import dev.flyback.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flyback completion}. */
@Command(
        name = "completion",
        description = {
            "Prints the script by which a shell completes commands, options, folders and revisions.",
            "",
            "It is loaded at the start of the shell, as in the examples, or kept where the shell finds it:",
            "",
            "  bash   ~/.local/share/bash-completion/completions/flyback (with the package bash-completion)",
            "  zsh    a file _flyback in a folder of $fpath",
            "  fish   ~/.config/fish/completions/flyback.fish"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(flyback completion bash)   in ~/.bashrc",
            "  source <(flyback completion zsh)    in ~/.zshrc, after compinit",
            "  flyback completion fish | source    in ~/.config/fish/config.fish"
        })
final class CompletionCommand extends ReportCommand {
    private static final String NAME = "flyback";

    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    CompletionCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        String program = program();
        String names = Stream.of(NAME, Path.of(program).getFileName().toString())
                .distinct()
                .map(CompletionCommand::quoted)
                .collect(Collectors.joining(" "));
        return new Report.CompletionScript(
                shell.toString(), template().replace("{names}", names).replace("{program}", quoted(program)));
    }

    // Absolute, as it will be called from other folders.
    private String program() {
        String program = Advice.program(invocation());
        return program.contains("/")
                ? invocation()
                        .environment()
                        .workingDirectory()
                        .resolve(program)
                        .normalize()
                        .toString()
                : program;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private String template() {
        try (InputStream stream = CompletionCommand.class.getResourceAsStream("/completion/flyback." + shell)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
