package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.report.Report;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command: makes a report, prints it, exits with the report's status. */
abstract class ReportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private Talk talk;

    ReportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    abstract Report report();

    /** The places in the chain that the command takes beside revisions: {@code head}, {@code base}, {@code -1} ... */
    List<String> places() {
        return List.of();
    }

    @Override
    public Integer call() {
        Report report = report();
        Console console = invocation.console();
        spec.commandLine().getOut().print(report.accept(output().renderer(console, advice())));
        return report.exitCode().status();
    }

    /** The settings of this call; says once what is probably misspelt in {@code .env}. */
    final Settings settings(Map<Setting, String> flags) {
        Settings settings = Settings.read(invocation.environment(), flags);
        settings.misspelt().forEach(talk()::noteOnce);
        return settings;
    }

    Invocation invocation() {
        return invocation;
    }

    CommandSpec spec() {
        return spec;
    }

    OutputOptions output() {
        return FlybackCommand.of(spec).outputOptions();
    }

    /** Makes commands in a text ones that can be typed after this call. */
    Advice advice() {
        return Advice.after(invocation, spec.root().commandLine().getParseResult());
    }

    /** The talk beside the answer; one for the whole call, as it knows whether a line is open. */
    Talk talk() {
        if (talk == null) {
            talk = new Talk(invocation.console(), output().quiet());
        }
        return talk;
    }
}
