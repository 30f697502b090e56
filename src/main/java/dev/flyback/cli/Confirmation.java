package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Asks before danger. */
final class Confirmation {
    private static final Set<String> YES = Set.of("y", "yes");

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking, as a pipeline must.")
    private boolean yes;

    /**
     * Goes on only with the user's consent.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if the user says no, or there is nobody to ask and no --yes
     */
    void ask(Console console, String question) {
        if (yes) {
            return;
        }
        if (!console.interactive()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "there is no terminal to ask at: " + question,
                    "say yes beforehand with --yes; nothing was changed");
        }
        console.err().print(question + " [y/N] ");
        console.err().flush();
        String answer = console.readLine().orElse("").strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(answer)) {
            throw new Failure(ExitCode.USAGE, "you said no", "nothing was changed");
        }
    }
}
