package dev.flyback.cli;

import dev.flyback.local.LocalServer;
import dev.flyback.local.Running;
import dev.flyback.report.Report.Local.Server;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A command about the server of this folder. */
abstract class LocalServerCommand extends ReportCommand {
    @Option(
            names = "--postgres-archive",
            paramLabel = "FILE|URL",
            description = "Where to get PostgreSQL from, if none is installed.")
    private String postgresArchive;

    LocalServerCommand(Invocation invocation) {
        super(invocation);
    }

    LocalServer server() {
        return LocalServers.of(invocation().environment(), Optional.ofNullable(postgresArchive));
    }

    static Server shown(Running running) {
        return new Server(
                running.version(),
                running.port(),
                running.pid(),
                running.dataDirectory().toString());
    }
}
