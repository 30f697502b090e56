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

    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            description = "How long a statement waits for a lock, such as 500ms or 10s; 0 sets no limit. Default: 3s.")
    private String lockTimeout;

    @Option(
            names = "--lock-retries",
            paramLabel = "NUMBER",
            description = "How often steps that did not get a lock are tried again. Default: 10.")
    private String lockRetries;

    @Option(
            names = "--statement-timeout",
            paramLabel = "TIME",
            description = "How long a statement may run, such as 30s or 5min. Default: no limit.")
    private String statementTimeout;

    void addTo(Map<Setting, String> flags) {
        Optional.ofNullable(lockWait).ifPresent(value -> flags.put(Setting.FLYBACK_LOCK_WAIT, value));
        Optional.ofNullable(lockTimeout).ifPresent(value -> flags.put(Setting.FLYBACK_LOCK_TIMEOUT, value));
        Optional.ofNullable(lockRetries).ifPresent(value -> flags.put(Setting.FLYBACK_LOCK_RETRIES, value));
        Optional.ofNullable(statementTimeout).ifPresent(value -> flags.put(Setting.FLYBACK_STATEMENT_TIMEOUT, value));
    }
}
