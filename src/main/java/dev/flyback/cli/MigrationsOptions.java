package dev.flyback.cli;

import dev.flyback.config.Setting;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which migrations are meant. */
final class MigrationsOptions {
    @Option(
            names = "--migrations",
            paramLabel = "DIR",
            description = "The folder of the migrations; MIGRATIONS_DIR does the same. Without either: that of"
                    + " MIGRATIONS_MOUNT where it exists, else the bundled ones.")
    private String folder;

    void addTo(Map<Setting, String> flags) {
        Optional.ofNullable(folder).ifPresent(value -> flags.put(Setting.MIGRATIONS_DIR, value));
    }
}
