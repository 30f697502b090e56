package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.RevisionFinder;
import dev.flyback.report.Report;
import dev.flyback.revision.BaselineWriter;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.CatalogueReader;
import dev.flyback.revision.Revision;
import dev.flyback.revision.RevisionWriter;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import dev.flyback.verify.ScratchDatabase;
import dev.flyback.verify.Squash;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flyback squash}. */
@Command(
        name = "squash",
        description = "Replaces all revisions up to one by a single pair of files that builds the same, rows included.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback squash --to 007",
            "  flyback squash --to 007 --plan      show which files would be replaced",
            "  flyback squash --to 007 --yes       in a pipeline"
        })
final class SquashCommand extends SchemaCommand {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "REVISION",
            description = "The last revision that the new one stands for, and whose version it takes.")
    private String revision;

    @Option(names = "--plan", description = "Only show which files would be replaced.")
    private boolean planOnly;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    SquashCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        Path folder = settings()
                .migrationsDirectory()
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        "the bundled migrations cannot be replaced",
                        "name the folder that they come from with --migrations DIR"));
        Catalogue chain = CatalogueReader.read(folder, invocation().shortened(folder));
        talk().inUse(chain);
        Catalogue squashed = upTo(chain);
        List<String> replaced = squashed.revisions().stream()
                .flatMap(old -> Stream.concat(Stream.of(old.up()), old.undo().stream()))
                .map(Script::name)
                .toList();
        SquashGuard guard = new SquashGuard(invocation(), talk(), settings());
        guard.warn(last(squashed));
        if (planOnly) {
            return new Report.Squashed(Optional.empty(), replaced);
        }
        guard.refuseUncommitted(folder, replaced);
        guard.show(replaced);
        confirmation.ask(invocation(), "replace " + replaced.size() + " files of " + chain.origin() + " by one pair?");
        RevisionWriter.Pair pair = new BaselineWriter(folder).replace(baseline(squashed), replaced);
        return new Report.Squashed(Optional.of(new Report.Created(pair.version(), pair.up(), pair.undo())), replaced);
    }

    private static Version last(Catalogue squashed) {
        return squashed.head().map(Revision::version).orElseThrow();
    }

    // Without repeatables: they run again whenever they change, and may need what comes later.
    private Catalogue upTo(Catalogue chain) {
        Version last = RevisionFinder.find(chain, revision);
        List<Revision> revisions = chain.revisions().stream()
                .filter(one -> one.version().compareTo(last) <= 0)
                .toList();
        if (revisions.size() == 1) {
            throw new Failure(
                    ExitCode.USAGE,
                    "up to " + last + " there is one revision only",
                    "name one that has others before it");
        }
        return new Catalogue(chain.origin(), revisions, List.of(), chain.callbacks(), chain.ignored());
    }

    private Revision baseline(Catalogue squashed) {
        Schemas schemas = schemas();
        try (ScratchDatabase original = schemas.scratch();
                ScratchDatabase proof = schemas.scratch()) {
            return new Squash(squashed).baseline(schemas.replay(original), schemas.replay(proof));
        }
    }
}
