package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.execute.Batches;
import dev.flyback.execute.Outcome;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Planner;
import dev.flyback.plan.Target;
import dev.flyback.report.Report;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flyback stamp}. */
@Command(
        name = "stamp",
        description = "Records revisions as applied, or as not applied, without running anything.",
        footer = {
            "",
            "Examples:",
            "  flyback stamp 001                   adopt a database that Alembic or a person has made",
            "  flyback stamp base                  record that nothing is applied"
        })
final class StampCommand extends DatabaseCommand {
    @Parameters(paramLabel = "TARGET", description = "head, base or a revision (a unique beginning will do).")
    private Target target;

    @Option(names = "--plan", description = "Only show what would be recorded.")
    private boolean planOnly;

    @Mixin
    private LockOptions lockOptions = new LockOptions();

    StampCommand(Invocation invocation) {
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
            Function<History, Plan> planner = history -> Planner.stamp(workspace.catalogue(), history, target);
            History history = workspace.table().read();
            Plan plan = planner.apply(history);
            if (planOnly) {
                return new Report.Planned(Report.Motion.STAMP, history.current(), plan);
            }
            Outcome outcome = workspace.executor().run(plan, PreparedScripts.none(), planner, Batches.TOGETHER);
            return new Report.Moved(
                    Report.Motion.STAMP,
                    history.current(),
                    workspace.table().read().current(),
                    outcome);
        }
    }
}
