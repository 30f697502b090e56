package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.execute.Batches;
import dev.flyback.execute.Outcome;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.history.History;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Divergences;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Repairs;
import dev.flyback.report.Report;
import dev.flyback.report.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flyback repair}. */
@Command(
        name = "repair",
        description = "Makes history and files agree again, by adding rows to the history; runs no script.",
        footer = {
            "",
            "What failed or is missing is recorded as not applied; what was changed is recorded with its",
            "new checksum. It shows what it would record, and asks.",
            "",
            "Examples:",
            "  flyback repair",
            "  flyback repair --yes                without being asked"
        })
final class RepairCommand extends DatabaseCommand {
    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private LockOptions lockOptions = new LockOptions();

    RepairCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Map<Setting, String> flags() {
        Map<Setting, String> flags = super.flags();
        lockOptions.addTo(flags);
        return flags;
    }

    @Override
    Report report() {
        Talk talk = talk();
        try (Workspace workspace = workspace(talk)) {
            Function<History, Plan> planner = history -> Repairs.plan(workspace.catalogue(), history);
            History history = workspace.table().read();
            Plan plan = planner.apply(history);
            List<Divergence> left = Repairs.beyondRepair(workspace.catalogue(), history);
            if (plan.isEmpty()) {
                Divergences.refuse(left);
            } else {
                Repairs.repairable(workspace.catalogue(), history).forEach(divergence -> say(divergence, ""));
                left.forEach(divergence -> say(divergence, "; rows cannot repair that: " + divergence.remedy()));
                talk.plan(plan, PreparedScripts.none());
                confirmation.ask(
                        invocation().console(),
                        "add " + Words.counted(plan.steps().size(), "row") + " to the history of "
                                + workspace.database().url().display() + "?");
            }
            Outcome outcome = workspace.executor().run(plan, PreparedScripts.none(), planner, Batches.TOGETHER);
            return new Report.Moved(
                    Report.Motion.REPAIR,
                    history.current(),
                    workspace.table().read().current(),
                    outcome);
        }
    }

    // Said even if quiet: it is what the question is about.
    private void say(Divergence divergence, String more) {
        invocation().console().err().println(divergence.file() + ": " + divergence.problem() + more);
    }
}
