package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.execute.Batches;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Planner;
import dev.flyback.plan.Target;
import dev.flyback.report.ChangeWords;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.schema.DatabaseSchema;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flyback stamp}. */
@Command(
        name = "stamp",
        description = "Records revisions as applied, or as not applied, without running anything.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback stamp 001                   adopt a database that Alembic or a person has made",
            "  flyback stamp base --force          record that nothing is applied"
        })
final class StampCommand extends MoveCommand {
    @Parameters(paramLabel = "TARGET", description = "head, base or a revision (a unique beginning will do).")
    private Target target;

    @Option(names = "--plan", description = "Only show what would be recorded.")
    private boolean planOnly;

    @Option(
            names = "--force",
            description = "Record it without a look at the database, whether or not it holds what the revisions build.")
    private boolean force;

    @Mixin
    private ComparisonOptions comparisonOptions = new ComparisonOptions();

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
    Map<Setting, String> flags() {
        Map<Setting, String> flags = super.flags();
        comparisonOptions.addTo(flags);
        return flags;
    }

    @Override
    void agree(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        talk().plan(plan, scripts);
        if (!force && !plan.isEmpty()) {
            requireAgreement(workspace);
        }
    }

    private void requireAgreement(Workspace workspace) {
        List<Change> differences = differences(workspace);
        if (!differences.isEmpty()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    "the database does not hold what the revisions up to " + target + " build:\n"
                            + ChangeWords.of(differences).stripTrailing(),
                    "bring it there, or record it all the same with --force; nothing was recorded");
        }
    }

    private List<Change> differences(Workspace workspace) {
        Settings settings = settings(flags());
        Schemas schemas = comparisonOptions.schemas(invocation(), talk(), settings);
        DatabaseSchema live = schemas.read(workspace.database());
        return Comparison.between(schemas.of(workspace.catalogue(), target), live);
    }
}
