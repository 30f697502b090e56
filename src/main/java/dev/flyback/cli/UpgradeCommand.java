package dev.flyback.cli;

import dev.flyback.config.Settings;
import dev.flyback.database.DatabaseCreation;
import dev.flyback.execute.Batches;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.history.History;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Divergences;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Planner;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flyback upgrade}. */
@Command(
        name = "upgrade",
        description = "Applies revisions, up to the target.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback upgrade                     apply all that is pending",
            "  flyback upgrade +1                  apply the next revision alone",
            "  flyback upgrade 003                 apply up to revision 003",
            "  flyback upgrade --sql 003:head      print a script that applies what comes after 003",
            "  flyback upgrade --backup DIR        write a backup first",
            "  flyback upgrade --local             the same on a PostgreSQL of this folder"
        })
final class UpgradeCommand extends ScriptCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            defaultValue = "head",
            description = "head, +N or a revision (a unique beginning will do). Default: head.")
    private Way way;

    @Option(names = "--allow-out-of-order", description = "Apply revisions that are older than the current one too.")
    private boolean allowOutOfOrder;

    @Option(names = "--create-database", description = "Create the database if the server does not have it.")
    private boolean createDatabase;

    @Mixin
    private BackupOption backupOption = new BackupOption();

    @Mixin
    private ResumeOption resumeOption = new ResumeOption();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    UpgradeCommand(Invocation invocation) {
        super(invocation, Report.Motion.UPGRADE, Batches.EACH);
    }

    @Override
    List<String> places() {
        return List.of("head", "+1");
    }

    @Override
    Way way() {
        return way;
    }

    @Override
    Stream<String> effects() {
        return Stream.concat(
                createDatabase ? Stream.of("--create-database makes a database") : Stream.of(), backupOption.effects());
    }

    @Override
    Plan plan(Catalogue catalogue, History history) {
        way.requireForward(catalogue);
        return Planner.upgrade(catalogue, resumeOption.agreed(history), way.to(), allowOutOfOrder);
    }

    @Override
    PreparedScripts scripts(Plan plan, Catalogue catalogue) {
        return PreparedScripts.ofUpgrade(plan, catalogue, parser());
    }

    @Override
    void agree(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        Divergences.ofApplied(workspace.catalogue(), history, row -> true).stream()
                .filter(Divergence::isWarning)
                .forEach(divergence -> talk().warning(divergence, advice()));
        talk().plan(plan, scripts);
        if (!plan.isEmpty()) {
            Adoption.question(workspace.database(), history)
                    .map(advice()::complete)
                    .ifPresent(question -> confirmation.ask(invocation(), question));
        }
        backupOption.write(this, workspace, history, plan);
    }

    @Override
    Workspace open() {
        Settings settings = settings(flags());
        if (createDatabase) {
            createDatabase(settings);
        }
        return new Workspace(invocation(), talk(), settings);
    }

    private void createDatabase(Settings settings) {
        if (DatabaseCreation.ifMissing(settings.databaseUrl(), Workspace.sessionOptions(settings, talk()))) {
            talk().note("created database " + settings.databaseUrl().database());
        }
    }

    @Override
    Report report() {
        Report report = super.report();
        if (isLocal() && !isPreview()) {
            talk().note("look at it:  " + advice().complete("flyback history"));
        }
        return report;
    }
}
