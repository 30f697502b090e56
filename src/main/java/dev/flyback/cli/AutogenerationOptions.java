package dev.flyback.cli;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.difference.Hazard;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.report.Report;
import dev.flyback.verify.Autogeneration;
import dev.flyback.verify.Desired;
import dev.flyback.verify.Draft;
import dev.flyback.verify.RenameHints;
import dev.flyback.verify.ScratchDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Whether new scripts are written from a difference, and from which. */
final class AutogenerationOptions {
    private static final Set<String> ONLY_HERE = Set.of("--models-from", "--no-renames", "--online", "--rename");

    @Option(
            names = "--autogenerate",
            description =
                    "Write both scripts from what differs between the chain and the desired schema, and prove them.")
    private boolean autogenerate;

    @Option(
            names = "--models-from",
            paramLabel = "URL",
            description =
                    "The database that is as desired, instead of the files of --schema-dir; live is that of the settings.")
    private String modelsFrom;

    @Mixin
    private ComparisonOptions comparisonOptions = new ComparisonOptions();

    @Mixin
    private DesiredOptions desiredOptions = new DesiredOptions();

    @Mixin
    private RenameOption renameOption = new RenameOption();

    @Option(
            names = "--no-renames",
            description = "What else looks like another name is something else: drop and create it.")
    private boolean noRenames;

    @Mixin
    private OnlineOptions onlineOptions = new OnlineOptions();

    /** Refuses options that would have no effect, and those that contradict each other. */
    void requireUse(CommandSpec spec) {
        if (modelsFrom != null && desiredOptions.isGiven()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "--models-from and --schema-dir each say what is desired",
                    "leave one of the two out");
        }
        List<String> idle = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(ONLY_HERE::contains)
                .sorted()
                .toList();
        if (!autogenerate && !idle.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    idle.get(0) + " has no meaning without --autogenerate",
                    "add --autogenerate, or leave " + idle.get(0) + " out");
        }
    }

    boolean areAsked() {
        return autogenerate;
    }

    void addTo(Map<Setting, String> flags) {
        comparisonOptions.addTo(flags);
        desiredOptions.addTo(flags);
    }

    /** Writes the revisions that the chain wants, proved. */
    Report.Generated write(Invocation invocation, Talk talk, Settings settings, NewRevisions revisions) {
        Schemas schemas = comparisonOptions.schemas(invocation, talk, settings);
        Desired desired = desired(settings, schemas);
        try (ScratchDatabase scratch = schemas.scratch()) {
            List<Draft> drafts = new Autogeneration(
                            schemas.replay(scratch), revisions.chain(), onlineOptions.areAsked())
                    .draft(
                            desired.schema(),
                            noRenames
                                    ? renameOption.only(desired.hints(), invocation)
                                    : renameOption.orAsked(desired.hints(), invocation));
            Report.Generated report = revisions.of(drafts, schemas.excluded());
            report.pairs().stream()
                    .filter(pair -> onlineOptions.areAsked() && keepsOthersWaiting(pair))
                    .forEach(pair -> talk.afterwards(pair.files().up().getFileName()
                            + " keeps others waiting while it runs, as its head says: --online has no other way"));
            return report;
        }
    }

    private static boolean keepsOthersWaiting(Report.Generated.Pair pair) {
        return pair.changes().stream().anyMatch(change -> change.hazards().contains(Hazard.BLOCKS_WRITES));
    }

    private Desired desired(Settings settings, Schemas schemas) {
        if (modelsFrom == null) {
            return schemas.of(settings.schemaDirectory());
        }
        DatabaseUrl url =
                modelsFrom.equals("live") ? settings.databaseUrl() : DatabaseUrl.parse(modelsFrom, "--models-from");
        return new Desired(schemas.of(url), RenameHints.none());
    }
}
