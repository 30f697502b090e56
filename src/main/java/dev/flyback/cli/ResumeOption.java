package dev.flyback.cli;

import dev.flyback.history.History;
import picocli.CommandLine.Option;

/** Whether to go on with what failed before. */
final class ResumeOption {
    @Option(
            names = "--resume",
            description = "Go on with a script outside a transaction that failed, behind what is done of it.")
    private boolean resume;

    /** The history, as the command is to see it. */
    History agreed(History history) {
        return resume ? history.agreed() : history;
    }
}
