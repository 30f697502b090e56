package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.execute.Batches;
import dev.flyback.execute.Outcome;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Planner;
import dev.flyback.plan.Step;
import dev.flyback.plan.Target;
import dev.flyback.report.Report;
import dev.flyback.report.Words;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flyback downgrade}. */
@Command(
        name = "downgrade",
        description = "Undoes revisions, down to the target, which stays applied.",
        footer = {
            "",
            "Examples:",
            "  flyback downgrade -1                undo the newest revision",
            "  flyback downgrade 002               undo all that came after revision 002",
            "  flyback downgrade base --yes        undo everything, without being asked"
        })
final class DowngradeCommand extends DatabaseCommand {
    @Parameters(
            arity = "1",
            paramLabel = "TARGET",
            description = "-N, a revision (a unique beginning will do) or base.")
    private Target target;

    @Option(names = "--plan", description = "Only show what would be undone.")
    private boolean planOnly;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private LockOptions lockOptions = new LockOptions();

    @Mixin
    private PlaceholderOptions placeholderOptions = new PlaceholderOptions();

    DowngradeCommand(Invocation invocation) {
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
            Function<History, Plan> planner = history -> Planner.downgrade(workspace.catalogue(), history, target);
            History history = workspace.table().read();
            Plan plan = planner.apply(history);
            PreparedScripts scripts = PreparedScripts.of(plan, workspace.catalogue(), placeholderOptions.parser());
            if (planOnly) {
                return new Report.Planned(Report.Motion.DOWNGRADE, history.current(), plan);
            }
            if (!plan.isEmpty()) {
                talk.plan(plan, scripts);
                confirmation.ask(invocation().console(), question(plan, workspace));
            }
            Outcome outcome = workspace.executor().run(plan, scripts, planner, Batches.TOGETHER);
            return new Report.Moved(
                    Report.Motion.DOWNGRADE,
                    history.current(),
                    workspace.table().read().current(),
                    outcome);
        }
    }

    private static String question(Plan plan, Workspace workspace) {
        int revisions =
                (int) plan.steps().stream().filter(Step.Undo.class::isInstance).count();
        return "undo " + Words.counted(revisions, "revision") + " in "
                + workspace.database().url().display() + "?";
    }
}
