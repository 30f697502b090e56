package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.local.LocalServer;
import dev.flyback.local.Running;
import dev.flyback.report.Report;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code flyback local start}. */
@Command(
        name = "start",
        description = "Starts the server of this folder; makes it first if there is none.",
        footerHeading = "%nExample:%n",
        footer = "  flyback local start")
final class LocalStartCommand extends LocalServerCommand {
    LocalStartCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        LocalServer server = server();
        Running running = server.start();
        // Makes the database too.
        server.url(LocalServers.DATABASE);
        talk().note(advice().complete("its URL, for other programs: flyback local url"));
        return new Report.Local(
                running.freshlyStarted() ? "started" : "running", Optional.of(shown(running)), ExitCode.DONE);
    }
}
