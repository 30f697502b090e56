package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.preview.Loss;
import dev.flyback.preview.UnagreedLoss;
import dev.flyback.report.LossWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Asks before danger. */
final class Confirmation {
    private static final Set<String> YES = Set.of("y", "yes");
    private static final String YES_OR_NO = "[y/N]";

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking, as a pipeline must.")
    private boolean yes;

    boolean isGiven() {
        return yes;
    }

    /**
     * Goes on only with the user's consent.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if the user says no, or there is nobody to ask and no --yes
     */
    void ask(Invocation invocation, String question) {
        if (yes) {
            return;
        }
        Console console = invocation.console();
        if (!console.interactive()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "there is no terminal to ask at: " + question,
                    "say yes beforehand with --yes; nothing was changed");
        }
        if (!isYes(answer(invocation, question, YES_OR_NO))) {
            throw new Failure(ExitCode.USAGE, "you said no", "nothing was changed");
        }
    }

    /**
     * Goes on only with the user's consent to a loss of data, for which a yes does not do.
     *
     * @param losses what would be lost
     * @param question what is to be done
     * @param name has to be typed
     * @throws Failure ({@link ExitCode#USAGE}) if something else is typed, or there is nobody to ask
     */
    void askByName(Invocation invocation, List<Loss> losses, String question, String name) {
        String lost = LossWords.of(losses);
        if (yes || !invocation.console().interactive()) {
            throw new UnagreedLoss(losses, lost);
        }
        invocation.console().err().print("data would be lost:\n" + lost);
        Optional<String> answer = answer(invocation, question, "Type the name of the database to lose this data:");
        if (!answer.map(String::strip).filter(name::equals).isPresent()) {
            throw new Failure(ExitCode.USAGE, "that is not the name of the database", "nothing was changed");
        }
    }

    /**
     * Asks a question that may be answered either way.
     *
     * @return whether the answer is yes; nothing if there is nobody to ask
     */
    static Optional<Boolean> isYes(Invocation invocation, String question) {
        return invocation.console().interactive()
                ? Optional.of(isYes(answer(invocation, question, YES_OR_NO)))
                : Optional.empty();
    }

    // Only a typed answer ends the line by itself: Ctrl-C and Ctrl-D leave the cursor behind the question.
    static Optional<String> answer(Invocation invocation, String question, String answers) {
        Console console = invocation.console();
        console.err().print(question + " " + answers + " ");
        console.err().flush();
        invocation.interruption().reactWith(console.err()::println);
        Optional<String> answer = console.readLine();
        invocation.interruption().reactNoMore();
        if (answer.isEmpty()) {
            console.err().println();
        }
        return answer;
    }

    private static boolean isYes(Optional<String> answer) {
        return answer.map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(YES::contains)
                .isPresent();
    }
}
