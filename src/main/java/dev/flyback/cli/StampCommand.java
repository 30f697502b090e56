package dev.flyback.cli;

import dev.flyback.execute.Batches;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Planner;
import dev.flyback.plan.Target;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flyback stamp}. */
@Command(
        name = "stamp",
        description = "Records revisions as applied, or as not applied, without running anything.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback stamp 001                   adopt a database that Alembic or a person has made",
            "  flyback stamp base                  record that nothing is applied"
        })
final class StampCommand extends MoveCommand {
    @Parameters(paramLabel = "TARGET", description = "head, base or a revision (a unique beginning will do).")
    private Target target;

    @Option(names = "--plan", description = "Only show what would be recorded.")
    private boolean planOnly;

    StampCommand(Invocation invocation) {
        super(invocation, Report.Motion.STAMP, Batches.TOGETHER);
    }

    @Override
    List<String> places() {
        return List.of("head", "base");
    }

    @Override
    Plan plan(Catalogue catalogue, History history) {
        return Planner.stamp(catalogue, history, target);
    }

    @Override
    boolean isPlanOnly() {
        return planOnly;
    }

    @Override
    void agree(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        talk().plan(plan, scripts);
    }
}
