package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.RevisionFinder;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flyback show}. */
@Command(
        name = "show",
        description = "Shows one revision with its scripts; needs no database.",
        footerHeading = "%nExamples:%n",
        footer = {"  flyback show 001", "  flyback show head"})
final class ShowCommand extends CatalogueCommand {
    @Parameters(paramLabel = "REVISION", description = "A revision (a unique beginning will do) or head.")
    private String revision;

    ShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    List<String> places() {
        return List.of("head");
    }

    @Override
    Report report() {
        Catalogue catalogue = catalogue();
        return new Report.Shown(revision.equals("head") ? head(catalogue) : named(catalogue));
    }

    private static Revision head(Catalogue catalogue) {
        return catalogue
                .head()
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE, "there are no revisions", "make the first one with: flyback revision -m TEXT"));
    }

    private Revision named(Catalogue catalogue) {
        return catalogue.find(RevisionFinder.find(catalogue, revision)).orElseThrow();
    }
}
