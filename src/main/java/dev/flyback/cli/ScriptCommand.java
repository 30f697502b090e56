package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.database.QualifiedName;
import dev.flyback.execute.Batches;
import dev.flyback.execute.OfflineScript;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.execute.ScriptParser;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import dev.flyback.preview.Attempt;
import dev.flyback.preview.ScratchCopy;
import dev.flyback.preview.Trial;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.verify.ScratchDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** A command that runs scripts, or tries them beforehand. */
abstract class ScriptCommand extends MoveCommand {
    @Mixin
    private PreviewOptions previewOptions = new PreviewOptions();

    @Mixin
    private ScratchOptions scratchOptions = new ScratchOptions();

    @Mixin
    private PlaceholderOptions placeholderOptions = new PlaceholderOptions();

    ScriptCommand(Invocation invocation, Report.Motion motion, Batches batches) {
        super(invocation, motion, batches);
    }

    /** Where to go. */
    abstract Way way();

    /** What the options of this call would write beside what the scripts do; a preview writes nothing. */
    abstract Stream<String> effects();

    @Override
    Report report() {
        if (isPreview()) {
            effects().findFirst().ifPresent(ScriptCommand::refuseWithPreview);
        }
        if (way().from().isEmpty()) {
            return super.report();
        }
        if (!previewOptions.isSql()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "FROM:TO is for --sql; a run begins where the database is",
                    "name the target alone");
        }
        Settings settings = settings(flags());
        Catalogue catalogue = new Migrations(invocation(), settings).read(talk());
        History history = way().assumed(catalogue);
        Catalogue chain = history.rows().isEmpty() ? catalogue : catalogue.withoutRepeatables();
        Plan plan = plan(chain, history);
        QualifiedName table = new QualifiedName(settings.schema().orElse("public"), settings.historyTable());
        return script(settings, table, history, plan, scripts(plan, chain));
    }

    private static void refuseWithPreview(String effect) {
        throw new Failure(
                ExitCode.USAGE, effect + ", and a preview changes nothing", "leave one of the two options out");
    }

    private Report script(Settings settings, QualifiedName table, History history, Plan plan, PreparedScripts scripts) {
        return new Report.Offline(
                motion(),
                OfflineScript.of(
                        history,
                        plan,
                        scripts,
                        batches(),
                        table,
                        Workspace.sessionOptions(settings, talk()).timeZoneSql(),
                        settings.schema(),
                        Workspace.limits(settings)));
    }

    @Override
    final boolean isPlanOnly() {
        return previewOptions.isPlan();
    }

    /** Whether nothing is to be done yet. */
    final boolean isPreview() {
        return previewOptions.isWanted();
    }

    final boolean isSql() {
        return previewOptions.isSql();
    }

    @Override
    PreparedScripts scripts(Plan plan, Catalogue catalogue) {
        return PreparedScripts.of(plan, catalogue, parser());
    }

    final ScriptParser parser() {
        return placeholderOptions.parser();
    }

    @Override
    Map<Setting, String> flags() {
        Map<Setting, String> flags = super.flags();
        scratchOptions.addTo(flags);
        return flags;
    }

    @Override
    Optional<Report> preview(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        if (previewOptions.isSql()) {
            Settings settings = settings(flags());
            return Optional.of(script(settings, workspace.table().name(), history, plan, scripts));
        }
        return previewOptions.isDryRun()
                ? Optional.of(
                        new Report.Tried(motion(), history.current(), tried(workspace, plan, scripts, Trial::preview)))
                : super.preview(workspace, history, plan, scripts);
    }

    /** Tries the plan, and gives back what is wanted of that. */
    final <T> T tried(Workspace workspace, Plan plan, PreparedScripts scripts, BiFunction<Trial, Attempt, T> wanted) {
        Settings settings = settings(flags());
        Catalogue catalogue = workspace.catalogue();
        Schemas schemas = new Schemas(invocation(), talk(), settings, parser(), false);
        Trial trial = new Trial(
                workspace.database(), workspace.table(), workspace.executor(), () -> copy(schemas, catalogue));
        return wanted.apply(trial, new Attempt(plan, scripts, history -> plan(catalogue, history), batches()));
    }

    private static ScratchCopy copy(Schemas schemas, Catalogue catalogue) {
        ScratchDatabase scratch = schemas.scratch();
        return new ScratchCopy(scratch, schemas.replay(scratch), catalogue);
    }
}
