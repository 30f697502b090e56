package dev.flyback.cli;

import dev.flyback.config.Setting;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where schemas are tried, and where the desired one is. */
final class ScratchOptions {
    @Option(
            names = "--schema-dir",
            paramLabel = "DIR",
            description = "The folder of the desired schema, in SQL files of any names; SCHEMA_DIR does the same."
                    + " Default: schema.")
    private String schemaDirectory;

    @Option(
            names = "--scratch-url",
            paramLabel = "URL",
            description = "The server where scratch databases are made and dropped; FLYBACK_SCRATCH_URL does the same."
                    + " Default: that of the database.")
    private String scratchUrl;

    void addTo(Map<Setting, String> flags) {
        Optional.ofNullable(schemaDirectory).ifPresent(value -> flags.put(Setting.SCHEMA_DIR, value));
        Optional.ofNullable(scratchUrl).ifPresent(value -> flags.put(Setting.FLYBACK_SCRATCH_URL, value));
    }
}
