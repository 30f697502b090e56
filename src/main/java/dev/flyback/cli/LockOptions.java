package dev.flyback.cli;

import dev.flyback.config.Setting;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How patient a run is. */
final class LockOptions {
    @Option(
            names = "--lock-wait",
            paramLabel = "SECONDS",
            description = "How long to wait for another run to end; 0 does not wait. Default: 60.")
    private String lockWait;

    void addTo(Map<Setting, String> flags) {
        Optional.ofNullable(lockWait).ifPresent(value -> flags.put(Setting.FLYBACK_LOCK_WAIT, value));
    }
}
