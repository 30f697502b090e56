package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.preview.Loss;
import dev.flyback.report.LossWords;
import java.util.List;
import picocli.CommandLine.Option;

/** What is agreed to where data would be lost. */
final class DataLossOptions {
    @Option(
            names = "--allow-data-loss",
            description = "Do it though data is lost by it. Without this option, what would be lost is named first, and"
                    + " has to be agreed to.")
    private boolean allowed;

    /**
     * Goes on only with consent to what would be lost, and to the rest.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if there is none
     */
    void ask(MoveCommand command, Confirmation confirmation, String question, String database, List<Loss> losses) {
        boolean isConsentWanted = !allowed && losses.stream().anyMatch(Loss::isGone);
        if (isConsentWanted) {
            confirmation.askByName(command.invocation(), LossWords.of(losses), question, database);
            return;
        }
        if (!losses.isEmpty()) {
            command.talk().note("data:\n" + LossWords.of(losses).stripTrailing());
        }
        confirmation.ask(command.invocation(), question);
    }
}
