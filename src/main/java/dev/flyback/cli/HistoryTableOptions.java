package dev.flyback.cli;

import dev.flyback.config.Setting;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the history is kept. */
final class HistoryTableOptions {
    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "The schema of the history table, in which scripts find their objects first."
                    + " Default: the first of the login's search_path.")
    private String schema;

    @Option(
            names = "--history-table",
            paramLabel = "NAME",
            description = "The history table. Default: flyway_schema_history.")
    private String historyTable;

    void addTo(Map<Setting, String> flags) {
        Optional.ofNullable(schema).ifPresent(value -> flags.put(Setting.FLYBACK_SCHEMA, value));
        Optional.ofNullable(historyTable).ifPresent(value -> flags.put(Setting.FLYBACK_HISTORY_TABLE, value));
    }
}
