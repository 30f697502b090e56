package dev.flyback.cli;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.plan.Target;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.verify.Desired;
import dev.flyback.verify.RenameHints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                schemas.changes(left.desired(), right.desired(), onlineOptions::changes),
                schemas.excluded());
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
        Target target = new TargetConverter().convert(text);
        Catalogue chain = Workspace.catalogue(invocation(), settings());
        return new Side("revision " + text, schemas.of(chain, target));
    }
}
