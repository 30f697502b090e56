package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.database.ServerWait;
import dev.flyback.report.Report;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flyback wait}. */
@Command(
        name = "wait",
        description = "Waits until the server answers.",
        footerHeading = "%nExample:%n",
        footer = "  flyback wait --timeout 120 && flyback upgrade")
final class WaitCommand extends ReportCommand {
    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait at most. Default: 60.")
    private Duration timeout;

    WaitCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        databaseOptions.addTo(flags, this);
        Settings settings = settings(flags);
        Duration waited =
                ServerWait.untilReady(settings.databaseUrl(), Workspace.sessionOptions(settings, talk()), timeout);
        return new Report.Waited(settings.databaseUrl().display(), waited);
    }
}
