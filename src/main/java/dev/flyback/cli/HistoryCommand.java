package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.plan.Divergences;
import dev.flyback.plan.Entry;
import dev.flyback.plan.Overview;
import dev.flyback.plan.RevisionFinder;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flyback history}. */
@Command(
        name = "history",
        description = {
            "Lists all revisions with their state, oldest first.",
            "",
            "A mark stands before each: * applied, o pending, ! files and history disagree."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback history",
            "  flyback history --range 002:head    from revision 002 on",
            "  flyback history --verbose           every row of the history table too",
            "  flyback history --log               who ran what, when and where",
            "  flyback history -o json             for programs"
        })
final class HistoryCommand extends DatabaseCommand {
    @Option(
            names = {"-r", "--range"},
            paramLabel = "FROM:TO",
            description = "Only these: two revisions, base, current or head; either may be left out.")
    private String range;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show every row of the history table too.")
    private boolean verbose;

    @Option(names = "--log", description = "Show who ran what, when and where, instead.")
    private boolean log;

    HistoryCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    List<String> places() {
        return List.of("base", "current", "head");
    }

    @Override
    Report report() {
        if (log && (range != null || verbose)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "--log shows runs, " + (verbose ? "--verbose" : "--range") + " is for revisions",
                    "leave one of the two out");
        }
        try (Workspace workspace = workspace(talk())) {
            if (log) {
                return new Report.Log(workspace.table().log().read());
            }
            History history = workspace.history();
            Catalogue catalogue = workspace.catalogue();
            List<Entry> entries = Overview.of(catalogue, history).stream()
                    .filter(inRange(catalogue, history))
                    .toList();
            return new Report.Revisions(
                    entries,
                    history.current(),
                    catalogue.head().map(Revision::version),
                    Divergences.incomplete(history),
                    verbose ? history.rows() : List.of());
        }
    }

    private Predicate<Entry> inRange(Catalogue catalogue, History history) {
        if (range == null) {
            return entry -> true;
        }
        String[] ends = range.split(":", -1);
        if (ends.length != 2) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the range \"" + range + "\" is not of the form FROM:TO",
                    "write, for instance, 002:head");
        }
        Optional<Version> from = end(ends[0], catalogue, history);
        Optional<Version> to = ends[1].equals("base") ? Optional.of(Version.of("0")) : end(ends[1], catalogue, history);
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the range \"" + range + "\" ends before it begins",
                    "turn it round: --range " + ends[1] + ":" + ends[0]);
        }
        return entry -> entry.version()
                .filter(version ->
                        from.filter(start -> version.compareTo(start) < 0).isEmpty())
                .filter(version ->
                        to.filter(last -> version.compareTo(last) > 0).isEmpty())
                .isPresent();
    }

    private static Optional<Version> end(String text, Catalogue catalogue, History history) {
        return switch (text) {
            case "", "base" -> Optional.empty();
            case "head" -> catalogue.head().map(Revision::version);
            case "current" -> history.current().or(() -> Optional.of(Version.of("0")));
            default -> Optional.of(RevisionFinder.find(catalogue, history, text));
        };
    }
}
