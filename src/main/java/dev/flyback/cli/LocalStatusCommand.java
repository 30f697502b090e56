package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.local.Running;
import dev.flyback.report.Report;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code flyback local status}. */
@Command(
        name = "status",
        description = "Says whether the server of this folder runs; exit status 3 if not.",
        footerHeading = "%nExample:%n",
        footer = "  flyback local status")
final class LocalStatusCommand extends LocalServerCommand {
    LocalStatusCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        Optional<Running> running = server().status();
        return new Report.Local(
                running.isPresent() ? "running" : "not running",
                running.map(LocalServerCommand::shown),
                running.isPresent() ? ExitCode.DONE : ExitCode.CHECK_FAILED);
    }
}
