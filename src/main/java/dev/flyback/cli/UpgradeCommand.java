package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.database.DatabaseCreation;
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

/** {@code flyback upgrade}. */
@Command(
        name = "upgrade",
        description = "Applies revisions, up to the target.",
        footer = {
            "",
            "Examples:",
            "  flyback upgrade                     apply all that is pending",
            "  flyback upgrade +1                  apply the next revision alone",
            "  flyback upgrade 003                 apply up to revision 003",
            "  flyback upgrade --local             the same on a PostgreSQL of this folder"
        })
final class UpgradeCommand extends DatabaseCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            defaultValue = "head",
            description = "head, +N or a revision (a unique beginning will do). Default: head.")
    private Target target;

    @Option(names = "--plan", description = "Only show what would be done.")
    private boolean planOnly;

    @Option(names = "--allow-out-of-order", description = "Apply revisions that are older than the current one too.")
    private boolean allowOutOfOrder;

    @Option(names = "--create-database", description = "Create the database if the server does not have it.")
    private boolean createDatabase;

    @Mixin
    private LockOptions lockOptions = new LockOptions();

    @Mixin
    private PlaceholderOptions placeholderOptions = new PlaceholderOptions();

    UpgradeCommand(Invocation invocation) {
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
        Map<Setting, String> flags = flags();
        if (createDatabase) {
            createDatabase(Settings.read(invocation().environment(), flags), talk);
        }
        try (Workspace workspace = Workspace.open(invocation(), talk, flags)) {
            Function<History, Plan> planner =
                    history -> Planner.upgrade(workspace.catalogue(), history, target, allowOutOfOrder);
            History history = workspace.table().read();
            Plan plan = planner.apply(history);
            PreparedScripts scripts = PreparedScripts.of(plan, workspace.catalogue(), placeholderOptions.parser());
            if (planOnly) {
                return new Report.Planned(Report.Motion.UPGRADE, history.current(), plan);
            }
            Adoption.suggest(workspace.database(), history, talk);
            talk.plan(plan, scripts);
            Outcome outcome = workspace.executor().run(plan, scripts, planner, Batches.EACH);
            if (isLocal()) {
                talk.note("look at it:  psql \"$(flyback local url)\"");
            }
            return new Report.Moved(
                    Report.Motion.UPGRADE,
                    history.current(),
                    workspace.table().read().current(),
                    outcome);
        }
    }

    private static void createDatabase(Settings settings, Talk talk) {
        if (DatabaseCreation.ifMissing(settings.databaseUrl(), Workspace.sessionOptions(settings, talk))) {
            talk.note("created database " + settings.databaseUrl().database());
        }
    }
}
