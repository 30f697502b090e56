package dev.flyback.cli;

import dev.flyback.plan.Recovery;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What to do about a script that did not come to its end, of which one can be chosen. */
final class RecoveryOptions {
    @Option(names = "--resume", description = "Go on with the statement at which a script stopped.")
    private boolean resume;

    @Option(names = "--skip", description = "Go on behind that statement: somebody has seen to it.")
    private boolean skip;

    @Option(names = "--undo", description = "Run the undo script of what did not come to its end.")
    private boolean undo;

    @Option(
            names = "--mark-done",
            description = "Record as done what did not come to its end: somebody has done the rest.")
    private boolean markDone;

    @Option(names = "--start-over", description = "Forget what was done of it: somebody has taken that back.")
    private boolean startOver;

    Optional<Recovery> chosen() {
        if (resume) {
            return Optional.of(Recovery.RESUME);
        }
        if (skip) {
            return Optional.of(Recovery.SKIP);
        }
        if (undo) {
            return Optional.of(Recovery.UNDO);
        }
        if (markDone) {
            return Optional.of(Recovery.MARK_DONE);
        }
        return startOver ? Optional.of(Recovery.START_OVER) : Optional.empty();
    }
}
