package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.database.Database;
import dev.flyback.execute.Limits;
import dev.flyback.history.History;
import dev.flyback.history.HistoryTable;
import dev.flyback.report.Report;
import dev.flyback.revision.Version;
import dev.flyback.salvage.DataFolder;
import dev.flyback.salvage.DataRestore;
import dev.flyback.salvage.Manifest;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flyback restore-data}. */
@Command(
        name = "restore-data",
        description = "Brings back what a downgrade has saved, once the tables and columns are there again.",
        footerHeading = "%nExample:%n",
        footer = "  flyback restore-data lost           what flyback downgrade -1 --save-data lost has saved")
final class RestoreDataCommand extends ReportCommand {
    @Parameters(paramLabel = "DIR", description = "The folder that flyback downgrade --save-data has written.")
    private Path folder;

    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    RestoreDataCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        databaseOptions.addTo(flags, this);
        Settings settings = settings(flags);
        DataFolder saved =
                new DataFolder(invocation().environment().workingDirectory().resolve(folder));
        Manifest manifest = saved.manifest();
        talk().inUse(settings.databaseUrl());
        if (!manifest.database().equals(settings.databaseUrl().display())) {
            talk().noteOnce("this was saved from another one, " + manifest.database());
        }
        try (Database database = Database.open(settings.databaseUrl(), Workspace.sessionOptions(settings, talk()))) {
            History history = HistoryTable.of(database, settings.schema(), settings.historyTable())
                    .read();
            return new Report.Restored(
                    new DataRestore(database, saved, settings.lockTimeout().orElse(Limits.LOCK))
                            .run(manifest, remedy(manifest, history)));
        }
    }

    private static String remedy(Manifest manifest, History history) {
        Optional<String> newest = manifest.undone().stream().findFirst();
        return newest.flatMap(Version::parse).flatMap(history::applied).isPresent()
                ? "revision " + newest.get() + " is applied, so they went by other means: make them again by hand"
                : "bring the schema to where it was first: flyback upgrade " + newest.orElse("head");
    }
}
