package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.local.LocalServer;
import dev.flyback.local.Running;
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

    @Option(
            names = "--local",
            description = "Use the PostgreSQL of this folder, which is started if it does not run, and runs on.")
    private boolean local;

    @Option(
            names = "--postgres-archive",
            paramLabel = "FILE|URL",
            description = "Where --local gets PostgreSQL from, if none is installed.")
    private String postgresArchive;

    void addTo(Map<Setting, String> flags, ReportCommand command) {
        Optional.ofNullable(databaseUrl).ifPresent(value -> flags.put(Setting.DATABASE_URL, value));
        if (local) {
            refuseTwoDatabases();
            String url = startedServer(command).url(LocalServers.DATABASE);
            flags.put(Setting.DATABASE_URL, url);
            flags.put(Setting.FLYBACK_SCRATCH_URL, url);
        }
    }

    private LocalServer startedServer(ReportCommand command) {
        LocalServer server = LocalServers.of(command.invocation().environment(), Optional.ofNullable(postgresArchive));
        Running running = server.start();
        if (running.freshlyStarted()) {
            String stop = command.advice().complete("flyback local stop");
            command.talk().note("local:      started PostgreSQL " + running.version() + "; to stop it: " + stop);
        }
        return server;
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
