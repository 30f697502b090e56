package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.report.Report;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code flyback local url}. */
@Command(
        name = "url",
        description = "Prints the URL of this folder's server, with its password, for other programs.",
        footerHeading = "%nExample:%n",
        footer = "  psql \"$(flyback local url)\"")
final class LocalUrlCommand extends LocalServerCommand {
    LocalUrlCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        return new Report.Local(
                "running", Optional.of(server().url(LocalServers.DATABASE)), List.of(), true, ExitCode.DONE);
    }
}
