package dev.flyback.cli;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.difference.Rename;
import dev.flyback.failure.Failure;
import dev.flyback.plan.RevisionFinder;
import dev.flyback.plan.Target;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Version;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.verify.Desired;
import dev.flyback.verify.RenameHints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flyback diff}. */
@Command(
        name = "diff",
        description = "Prints the SQL that leads from one schema to another.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback diff 002 head               what the revisions after 002 come to",
            "  flyback diff live schema            from the database to the files of a folder",
            "  flyback diff postgresql://host/a postgresql://host/b"
        })
final class DiffCommand extends SchemaCommand {
    private static final String SIDE =
            "live (the database), the URL of a database, a folder of SQL files, head, base or a revision.";

    @Parameters(index = "0", paramLabel = "FROM", description = SIDE)
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = SIDE)
    private String to;

    @Mixin
    private OnlineOptions onlineOptions = new OnlineOptions();

    @Mixin
    private RenameOption renameOption = new RenameOption();

    DiffCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    List<String> places() {
        return List.of("live", "head", "base");
    }

    @Override
    Report report() {
        Schemas schemas = schemas();
        // Both are begun before either is waited for.
        Supplier<Side> beginning = side(from, schemas);
        Supplier<Side> end = side(to, schemas);
        Side left = beginning.get();
        Side right = end.get();
        return new Report.Difference(
                left.words(),
                right.words(),
                schemas.changes(
                        left.desired(),
                        right.desired(),
                        () -> renameOption.only(right.desired().hints(), invocation()),
                        this::suspect,
                        onlineOptions::changes),
                schemas.excluded());
    }

    private void suspect(Rename rename) {
        talk().afterwards(rename.suspicion() + ", keep its data with --rename " + rename);
    }

    private record Side(String words, Desired desired) {
        Side(String words, DatabaseSchema schema) {
            this(words, new Desired(schema, RenameHints.none()));
        }
    }

    private Supplier<Side> side(String text, Schemas schemas) {
        if (text.equals("live")) {
            return database(settings().databaseUrl(), schemas);
        }
        if (text.contains("://")) {
            return database(DatabaseUrl.parse(text, "the command line"), schemas);
        }
        Path folder = invocation().environment().workingDirectory().resolve(text);
        return Files.isDirectory(folder) ? () -> new Side(text, schemas.of(folder)) : () -> revision(text, schemas);
    }

    private static Supplier<Side> database(DatabaseUrl url, Schemas schemas) {
        Supplier<DatabaseSchema> schema = schemas.reading(url);
        return () -> new Side(url.display(), schema.get());
    }

    private Side revision(String text, Schemas schemas) {
        Catalogue chain = new Migrations(invocation(), settings()).readAny(talk());
        Optional<Version> version = version(text, chain);
        Target target =
                version.<Target>map(known -> new Target.At(known.toString())).orElse(new Target.Base());
        return new Side(version.map(known -> "revision " + known).orElse("base"), schemas.of(chain, target));
    }

    private static Optional<Version> version(String text, Catalogue chain) {
        return switch (text) {
            case "base" -> Optional.empty();
            case "head" -> chain.head().map(Revision::version);
            default -> Optional.of(named(text, chain));
        };
    }

    private static Version named(String text, Catalogue chain) {
        try {
            return RevisionFinder.find(chain, text);
        } catch (Failure failure) {
            throw new Failure(
                    failure.exitCode(),
                    failure.getMessage() + ", and no folder of that name",
                    failure.hint() + "; or live, the URL of a database, a folder of SQL files, head or base",
                    failure);
        }
    }
}
