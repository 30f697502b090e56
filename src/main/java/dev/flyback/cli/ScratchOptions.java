package dev.flyback.cli;

import dev.flyback.config.Setting;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where things are tried. */
final class ScratchOptions {
    @Option(
            names = "--scratch-url",
            paramLabel = "URL",
            description = "The server where scratch databases are made and dropped; FLYBACK_SCRATCH_URL does the same."
                    + " Default: that of the database.")
    private String scratchUrl;

    void addTo(Map<Setting, String> flags) {
        Optional.ofNullable(scratchUrl).ifPresent(value -> flags.put(Setting.FLYBACK_SCRATCH_URL, value));
    }
}
