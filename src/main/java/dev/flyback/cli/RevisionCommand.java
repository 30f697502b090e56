package dev.flyback.cli;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.CatalogueReader;
import dev.flyback.revision.Revision;
import dev.flyback.revision.RevisionWriter;
import dev.flyback.revision.RevisionWriter.Numbering;
import dev.flyback.revision.Version;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.verify.Autogeneration;
import dev.flyback.verify.Draft;
import dev.flyback.verify.DraftText;
import dev.flyback.verify.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
            "  flyback revision -m \"add user email\" --autogenerate        written from the desired schema"
        })
final class RevisionCommand extends ReportCommand {
    private static final String DEFAULT_FOLDER = "migrations";

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
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Mixin
    private HistoryTableOptions historyTableOptions = new HistoryTableOptions();

    @Mixin
    private ComparisonOptions comparisonOptions = new ComparisonOptions();

    @Mixin
    private DesiredOptions desiredOptions = new DesiredOptions();

    @Mixin
    private RenameOptions renameOptions = new RenameOptions();

    @Mixin
    private PlaceholderOptions placeholderOptions = new PlaceholderOptions();

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
        Settings settings = Settings.read(invocation().environment(), flags());
        Optional<Path> set = settings.migrationsDirectory();
        Path folder = set.orElseGet(this::folderHere);
        Report report = autogenerate ? generated(settings, folder) : created(folder);
        if (set.isEmpty()
                && !(report instanceof Report.Generated generated
                        && generated.pairs().isEmpty())) {
            talk().note(advice().complete("apply it with: flyback upgrade --migrations " + DEFAULT_FOLDER));
        }
        return report;
    }

    private Map<Setting, String> flags() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        Optional.ofNullable(named).ifPresent(value -> flags.put(Setting.MIGRATIONS_DIR, value));
        if (autogenerate) {
            databaseOptions.addTo(flags, this);
        }
        historyTableOptions.addTo(flags);
        comparisonOptions.addTo(flags);
        desiredOptions.addTo(flags);
        return flags;
    }

    private Report created(Path folder) {
        return report(new RevisionWriter(folder, versions(catalogue(folder)))
                .write(message, numbering.numbering(), Instant.now()));
    }

    private static Report.Created report(RevisionWriter.Pair pair) {
        return new Report.Created(pair.version(), pair.up(), pair.undo());
    }

    private Report generated(Settings settings, Path folder) {
        Catalogue chain = catalogue(folder);
        try (Schemas schemas = new Schemas(
                invocation(), talk(), settings, placeholderOptions.parser(), comparisonOptions.isStrict())) {
            DatabaseSchema desired = desired(settings, schemas);
            try (ScratchDatabase scratch = schemas.scratch()) {
                return written(
                        folder,
                        chain,
                        new Autogeneration(schemas.replay(scratch), chain)
                                .draft(desired, renames -> renameOptions.find(renames, invocation())));
            }
        }
    }

    private Report written(Path folder, Catalogue chain, List<Draft> drafts) {
        List<Version> versions = new ArrayList<>(versions(chain));
        List<Report.Generated.Pair> pairs = new ArrayList<>();
        for (Draft draft : drafts) {
            RevisionWriter.Pair pair = new RevisionWriter(folder, versions)
                    .write(
                            drafts.size() == 1 ? message : message + " " + (pairs.size() + 1),
                            numbering.numbering(),
                            Instant.now(),
                            DraftText.of("{version}: {message}", draft.up()),
                            DraftText.of("Undoes {version}: {message}", draft.undo()));
            versions.add(pair.version());
            pairs.add(new Report.Generated.Pair(report(pair), draft.up()));
        }
        return new Report.Generated(pairs);
    }

    private DatabaseSchema desired(Settings settings, Schemas schemas) {
        if (modelsFrom == null) {
            return schemas.of(settings.schemaDirectory());
        }
        return schemas.of(
                modelsFrom.equals("live") ? settings.databaseUrl() : DatabaseUrl.parse(modelsFrom, "--models-from"));
    }

    // A folder that nobody has named is not made: its chain would begin anew beside the bundled one.
    private Path folderHere() {
        Path folder = invocation().environment().workingDirectory().resolve(DEFAULT_FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "there is no folder " + DEFAULT_FOLDER + " here to write into",
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

    private static List<Version> versions(Catalogue chain) {
        return chain.revisions().stream().map(Revision::version).toList();
    }
}
