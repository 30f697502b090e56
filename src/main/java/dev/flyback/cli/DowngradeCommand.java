package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.execute.Batches;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Planner;
import dev.flyback.plan.Step;
import dev.flyback.plan.Target;
import dev.flyback.preview.Loss;
import dev.flyback.preview.LossTrial;
import dev.flyback.report.Report;
import dev.flyback.report.Words;
import dev.flyback.revision.Catalogue;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flyback downgrade}. */
@Command(
        name = "downgrade",
        description = "Undoes revisions, down to the target, which stays applied.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback downgrade -1                undo the newest revision",
            "  flyback downgrade 002               undo all that came after revision 002",
            "  flyback downgrade base --yes        undo everything, without being asked"
        })
final class DowngradeCommand extends MoveCommand {
    @Parameters(
            arity = "1",
            paramLabel = "TARGET",
            description = "-N, a revision (a unique beginning will do) or base.")
    private Target target;

    @Option(names = "--plan", description = "Only show what would be undone.")
    private boolean planOnly;

    @Mixin
    private ResumeOption resumeOption = new ResumeOption();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private DataLossOptions dataLossOptions = new DataLossOptions();

    @Mixin
    private ScratchOptions scratchOptions = new ScratchOptions();

    @Mixin
    private PlaceholderOptions placeholderOptions = new PlaceholderOptions();

    DowngradeCommand(Invocation invocation) {
        super(invocation, Report.Motion.DOWNGRADE, Batches.TOGETHER);
    }

    @Override
    List<String> places() {
        return List.of("-1", "base");
    }

    @Override
    Map<Setting, String> flags() {
        Map<Setting, String> flags = super.flags();
        scratchOptions.addTo(flags);
        return flags;
    }

    @Override
    Plan plan(Catalogue catalogue, History history) {
        return Planner.downgrade(catalogue, resumeOption.agreed(history), target);
    }

    @Override
    boolean isPlanOnly() {
        return planOnly;
    }

    @Override
    PreparedScripts scripts(Plan plan, Catalogue catalogue) {
        return PreparedScripts.of(plan, catalogue, placeholderOptions.parser());
    }

    @Override
    void agree(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        if (!plan.isEmpty()) {
            talk().plan(plan, scripts);
            dataLossOptions.ask(
                    this,
                    confirmation,
                    question(plan, workspace),
                    workspace.database().url().database(),
                    losses(workspace, plan, scripts));
        }
    }

    private List<Loss> losses(Workspace workspace, Plan plan, PreparedScripts scripts) {
        Settings settings = Settings.read(invocation().environment(), flags());
        ScratchCopies copies = new ScratchCopies(this, settings, placeholderOptions, workspace.catalogue());
        return new LossTrial(workspace.database(), workspace.table(), workspace.executor(), copies)
                .of(plan, scripts, history -> plan(workspace.catalogue(), history), batches());
    }

    private static String question(Plan plan, Workspace workspace) {
        int revisions =
                (int) plan.steps().stream().filter(Step.Undo.class::isInstance).count();
        return "undo " + Words.counted(revisions, "revision") + " in "
                + workspace.database().url().display() + "?";
    }
}
