package dev.flyback.cli;

import dev.flyback.config.Setting;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** A command that works on migrations and a database. */
abstract class DatabaseCommand extends ReportCommand {
    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Mixin
    private HistoryTableOptions historyTableOptions = new HistoryTableOptions();

    @Mixin
    private MigrationsOptions migrationsOptions = new MigrationsOptions();

    DatabaseCommand(Invocation invocation) {
        super(invocation);
    }

    Map<Setting, String> flags() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        databaseOptions.addTo(flags, this);
        historyTableOptions.addTo(flags);
        migrationsOptions.addTo(flags);
        return flags;
    }

    boolean isLocal() {
        return databaseOptions.isLocal();
    }

    Workspace workspace(Talk talk) {
        return new Workspace(invocation(), talk, settings(flags()));
    }
}
