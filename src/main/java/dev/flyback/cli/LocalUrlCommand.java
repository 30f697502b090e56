package dev.flyback.cli;

import dev.flyback.report.Report;
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
        return new Report.LocalUrl(server().url(LocalServers.DATABASE));
    }
}
