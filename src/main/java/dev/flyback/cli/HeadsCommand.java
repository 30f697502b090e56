package dev.flyback.cli;

import dev.flyback.report.Report;
import picocli.CommandLine.Command;

/** {@code flyback heads}. */
@Command(
        name = "heads",
        description = "Says which revision is the newest; needs no database.",
        footerHeading = "%nExample:%n",
        footer = "  flyback heads --migrations db/migrations")
final class HeadsCommand extends CatalogueCommand {
    HeadsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        return new Report.Heads(catalogue().head());
    }
}
