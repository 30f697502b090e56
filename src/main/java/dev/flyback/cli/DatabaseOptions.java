package dev.flyback.cli;

import dev.flyback.config.Environment;
import dev.flyback.config.Setting;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.local.LocalServer;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which database is meant. */
final class DatabaseOptions {
    @Option(
            names = {"-d", "--database-url"},
            paramLabel = "URL",
            description = "The database; DATABASE_URL does the same.")
    private String databaseUrl;

    @Option(names = "--local", description = "Use the PostgreSQL of this folder, which is started if it does not run.")
    private boolean local;

    @Option(
            names = "--postgres-archive",
            paramLabel = "FILE|URL",
            description = "Where --local gets PostgreSQL from, if none is installed.")
    private String postgresArchive;

    void addTo(Map<Setting, String> flags, Environment environment) {
        Optional.ofNullable(databaseUrl).ifPresent(value -> flags.put(Setting.DATABASE_URL, value));
        if (local) {
            refuseTwoDatabases();
            LocalServer server = LocalServers.of(environment, Optional.ofNullable(postgresArchive));
            server.start();
            flags.put(Setting.DATABASE_URL, server.url(LocalServers.DATABASE));
        }
    }

    private void refuseTwoDatabases() {
        if (databaseUrl != null) {
            throw new Failure(
                    ExitCode.USAGE, "--local and --database-url name two databases", "leave one of the two out");
        }
    }

    boolean isLocal() {
        return local;
    }
}
