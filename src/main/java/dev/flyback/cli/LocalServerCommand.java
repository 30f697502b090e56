package dev.flyback.cli;

import dev.flyback.local.LocalServer;
import dev.flyback.local.Running;
import dev.flyback.report.Report.Local.Detail;
import java.util.List;
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

    static List<Detail> details(Running running) {
        return List.of(
                new Detail("version", running.version()),
                new Detail("port", Integer.toString(running.port())),
                new Detail("pid", Long.toString(running.pid())),
                new Detail("data", running.dataDirectory().toString()));
    }
}
