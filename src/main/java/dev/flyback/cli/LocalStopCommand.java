package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.report.Report;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code flyback local stop}. */
@Command(
        name = "stop",
        description = "Stops the server of this folder; its data is kept.",
        footerHeading = "%nExample:%n",
        footer = "  flyback local stop")
final class LocalStopCommand extends LocalServerCommand {
    LocalStopCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        boolean ran = server().stop();
        return new Report.Local(ran ? "stopped" : "not running", Optional.empty(), ExitCode.DONE);
    }
}
