package dev.flyback.cli;

import dev.flyback.history.History;
import dev.flyback.plan.Divergences;
import dev.flyback.plan.Overview;
import dev.flyback.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flyback current}. */
@Command(
        name = "current",
        description = "Says which revision is applied, and what is pending.",
        footerHeading = "%nExamples:%n",
        footer = {"  flyback current", "  flyback current --check -q          exit status 3 if something is pending"})
final class CurrentCommand extends DatabaseCommand {
    @Option(
            names = "--check",
            description = "Exit with status 3 if something is pending, and 4 if files and history disagree.")
    private boolean check;

    CurrentCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        try (Workspace workspace = workspace(talk())) {
            History history = workspace.history();
            return new Report.Current(
                    history.current().flatMap(history::applied).or(history::baseline),
                    workspace.catalogue().head(),
                    Overview.of(workspace.catalogue(), history).stream()
                            .filter(entry -> entry.state().isPending())
                            .toList(),
                    Divergences.of(workspace.catalogue(), history),
                    check);
        }
    }
}
