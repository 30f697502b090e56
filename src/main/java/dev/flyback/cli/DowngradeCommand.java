package dev.flyback.cli;

import dev.flyback.execute.Batches;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Planner;
import dev.flyback.plan.Step;
import dev.flyback.preview.Loss;
import dev.flyback.preview.Trial;
import dev.flyback.report.Report;
import dev.flyback.report.Words;
import dev.flyback.revision.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flyback downgrade}. */
@Command(
        name = "downgrade",
        description = "Undoes revisions, down to the target, which stays applied.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback downgrade -1                undo the newest revision",
            "  flyback downgrade 002               undo all that came after revision 002",
            "  flyback downgrade base --yes        undo everything, without being asked",
            "  flyback downgrade -1 --dry-run      see what each statement would do, and what would be lost",
            "  flyback downgrade -1 --backup DIR   write a backup first",
            "  flyback downgrade -1 --save-data lost     keep in files what would be lost"
        })
final class DowngradeCommand extends ScriptCommand {
    @Parameters(
            arity = "1",
            paramLabel = "TARGET",
            description = "-N, a revision (a unique beginning will do) or base.")
    private Way way;

    @Mixin
    private ResumeOption resumeOption = new ResumeOption();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private BackupOption backupOption = new BackupOption();

    @Mixin
    private DataLossOptions dataLossOptions = new DataLossOptions();

    private Optional<Report.Moved.Data> data = Optional.empty();

    DowngradeCommand(Invocation invocation) {
        super(invocation, Report.Motion.DOWNGRADE, Batches.TOGETHER);
    }

    @Override
    List<String> places() {
        return List.of("-1", "base");
    }

    @Override
    Way way() {
        return way;
    }

    @Override
    Stream<String> effects() {
        return Stream.concat(dataLossOptions.effects(), backupOption.effects());
    }

    @Override
    Plan plan(Catalogue catalogue, History history) {
        return Planner.downgrade(catalogue, resumeOption.agreed(history), way.to());
    }

    // A script for the way back is kept, and run when nobody looks where the database is.
    @Override
    Report report() {
        if (isSql() && way.from().isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the way back needs its beginning: --sql FROM:TO",
                    "write, for instance, flyback downgrade --sql head:" + way.to());
        }
        Report report = super.report();
        return report instanceof Report.Moved moved ? moved.with(data) : report;
    }

    @Override
    void agree(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        if (!plan.isEmpty()) {
            dataLossOptions.check(invocation());
            talk().plan(plan, scripts);
            boolean isTrialWanted = dataLossOptions.isTrialWanted(confirmation);
            List<Loss> losses = isTrialWanted ? tried(workspace, plan, scripts, Trial::losses) : List.of();
            String database = workspace.database().url().database();
            dataLossOptions.ask(this, confirmation, question(plan, workspace), database, losses);
            backupOption.write(this, workspace, history, plan);
            Report.Moved.Data found = dataLossOptions.save(this, workspace, plan, losses);
            data = Optional.of(found).filter(any -> isTrialWanted);
        } else {
            backupOption.write(this, workspace, history, plan);
        }
    }

    private static String question(Plan plan, Workspace workspace) {
        int revisions =
                (int) plan.steps().stream().filter(Step.Undo.class::isInstance).count();
        return "undo " + Words.counted(revisions, "revision") + " in "
                + workspace.database().url().display() + "?";
    }
}
