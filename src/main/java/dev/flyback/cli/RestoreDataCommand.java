package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.database.Database;
import dev.flyback.execute.Limits;
import dev.flyback.report.Report;
import dev.flyback.salvage.DataFolder;
import dev.flyback.salvage.DataRestore;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
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
        Settings settings = Settings.read(invocation().environment(), flags);
        DataFolder saved =
                new DataFolder(invocation().environment().workingDirectory().resolve(folder));
        talk().inUse(settings.databaseUrl());
        try (Database database = Database.open(settings.databaseUrl(), Workspace.sessionOptions(settings, talk()))) {
            return new Report.Restored(
                    new DataRestore(database, saved, settings.lockTimeout().orElse(Limits.LOCK)).run());
        }
    }
}
