package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.report.Report;
import dev.flyback.revision.CatalogueReader;
import dev.flyback.revision.Revision;
import dev.flyback.revision.RevisionWriter;
import dev.flyback.revision.RevisionWriter.Numbering;
import dev.flyback.revision.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flyback revision}. */
@Command(
        name = "revision",
        description = "Writes a new pair of files: an up script and its undo script; needs no database.",
        footerHeading = "%nExample:%n",
        footer = "  flyback revision -m \"add user email index\"")
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
        Map<Setting, String> flags = named == null ? Map.of() : Map.of(Setting.MIGRATIONS_DIR, named);
        Optional<Path> set = Settings.read(invocation().environment(), flags).migrationsDirectory();
        Path folder = set.orElseGet(this::folderHere);
        RevisionWriter.Pair pair =
                new RevisionWriter(folder, versions(folder)).write(message, numbering.numbering(), Instant.now());
        if (set.isEmpty()) {
            talk().note(advice().complete("apply it with: flyback upgrade --migrations " + DEFAULT_FOLDER));
        }
        return new Report.Created(pair.version(), pair.up(), pair.undo());
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

    private static List<Version> versions(Path folder) {
        return Files.isDirectory(folder)
                ? CatalogueReader.readAny(folder, folder.toString()).revisions().stream()
                        .map(Revision::version)
                        .toList()
                : List.of();
    }
}
