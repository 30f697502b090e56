package dev.flyback.cli;

import dev.flyback.config.Setting;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the desired schema is. */
final class DesiredOptions {
    @Option(
            names = "--schema-dir",
            paramLabel = "DIR",
            description = "The folder of the desired schema, in SQL files of any names; SCHEMA_DIR does the same."
                    + " Default: schema.")
    private String folder;

    boolean isGiven() {
        return folder != null;
    }

    void addTo(Map<Setting, String> flags) {
        Optional.ofNullable(folder).ifPresent(value -> flags.put(Setting.SCHEMA_DIR, value));
    }
}
