package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.CatalogueReader;
import dev.flyback.revision.RevisionWriter;
import dev.flyback.revision.RevisionWriter.Numbering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flyback revision}. */
@Command(
        name = "revision",
        description = "Writes a new pair of files: an up script and its undo script.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback revision -m \"add user email index\"                 two files to fill in",
            "  flyback revision -m \"add user email\" --autogenerate        written from the desired schema",
            "  flyback revision -m \"index it\" --autogenerate --online      the same, and others go on meanwhile"
        })
final class RevisionCommand extends ReportCommand {
    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "TEXT",
            description = "What the revision does: its description and file name.")
    private String message;

    @Option(
            names = "--migrations",
            paramLabel = "DIR",
            description = "The folder to write into, made if it is missing; MIGRATIONS_DIR does the same. Without"
                    + " either: that of MIGRATIONS_MOUNT, else the folder migrations, where these exist.")
    private String named;

    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Mixin
    private HistoryTableOptions historyTableOptions = new HistoryTableOptions();

    @Mixin
    private AutogenerationOptions autogenerationOptions = new AutogenerationOptions();

    @ArgGroup
    private NumberingOptions numbering = new NumberingOptions();

    static final class NumberingOptions {
        @Option(names = "--sequential", description = "Give it the next number. Default where the chain is numbered.")
        private boolean sequential;

        @Option(names = "--timestamp", description = "Give it the time, in UTC. Default elsewhere.")
        private boolean timestamp;

        Numbering numbering() {
            if (sequential) {
                return Numbering.SEQUENTIAL;
            }
            return timestamp ? Numbering.TIMESTAMP : Numbering.AS_THE_CHAIN;
        }
    }

    RevisionCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        autogenerationOptions.requireUse(spec());
        RevisionWriter.requireName(message);
        Settings settings = settings(flags());
        Optional<Path> set = settings.migrationsDirectory();
        Path folder = set.orElseGet(this::folderHere);
        NewRevisions revisions = new NewRevisions(folder, catalogue(folder), message, numbering.numbering());
        Report report = autogenerationOptions.areAsked()
                ? autogenerationOptions.write(invocation(), talk(), settings, revisions)
                : revisions.empty();
        if (set.isEmpty()
                && !(report instanceof Report.Generated generated
                        && generated.pairs().isEmpty())) {
            talk().note(advice().complete("apply it with: flyback upgrade --migrations " + Migrations.FOLDER));
        }
        return report;
    }

    private Map<Setting, String> flags() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        Optional.ofNullable(named).ifPresent(value -> flags.put(Setting.MIGRATIONS_DIR, value));
        if (autogenerationOptions.areAsked()) {
            databaseOptions.addTo(flags, this);
        }
        historyTableOptions.addTo(flags);
        autogenerationOptions.addTo(flags);
        return flags;
    }

    // A folder that nobody has named is not made: its chain would begin anew beside the bundled one.
    private Path folderHere() {
        Path folder = invocation().environment().workingDirectory().resolve(Migrations.FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "there is no folder " + Migrations.FOLDER + " here to write into",
                    "go to the folder that holds it, or name one with --migrations DIR, which is made if it is not"
                            + " there");
        }
        return folder;
    }

    private static Catalogue catalogue(Path folder) {
        return Files.isDirectory(folder)
                ? CatalogueReader.readAny(folder, folder.toString())
                : new Catalogue(folder.toString(), List.of(), List.of(), Map.of(), List.of());
    }
}
