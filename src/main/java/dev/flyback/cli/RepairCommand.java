package dev.flyback.cli;

import dev.flyback.execute.Batches;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.history.History;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Divergences;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Repairs;
import dev.flyback.report.Report;
import dev.flyback.report.Words;
import dev.flyback.revision.Catalogue;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flyback repair}. */
@Command(
        name = "repair",
        description = {
            "Makes history and files agree again, by adding rows to the history; runs no script.",
            "",
            "What failed or is missing is recorded as not applied; what was changed is recorded with its new checksum."
                    + " It shows what it would record, and asks."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  flyback repair", "  flyback repair --yes                without being asked"})
final class RepairCommand extends MoveCommand {
    @Option(names = "--plan", description = "Only show what would be recorded.")
    private boolean planOnly;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    RepairCommand(Invocation invocation) {
        super(invocation, Report.Motion.REPAIR, Batches.TOGETHER);
    }

    @Override
    Plan plan(Catalogue catalogue, History history) {
        return Repairs.plan(catalogue, history);
    }

    @Override
    boolean isPlanOnly() {
        return planOnly;
    }

    @Override
    void agree(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        List<Divergence> left = Repairs.beyondRepair(workspace.catalogue(), history);
        if (plan.isEmpty()) {
            Divergences.refuse(left);
            return;
        }
        Repairs.repairable(workspace.catalogue(), history).forEach(divergence -> say(divergence, ""));
        left.forEach(divergence -> say(divergence, "; rows cannot repair that: " + divergence.remedy()));
        talk().plan(plan, scripts);
        confirmation.ask(
                invocation(),
                "add " + Words.counted(plan.steps().size(), "row") + " to the history of "
                        + workspace.database().url().display() + "?");
    }

    // Said even if quiet: it is what the question is about.
    private void say(Divergence divergence, String more) {
        invocation().console().err().println(divergence.file() + ": " + divergence.problem() + more);
    }
}
