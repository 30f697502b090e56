package dev.flyback.cli;

import dev.flyback.report.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command: makes a report, prints it, exits with the report's status. */
abstract class ReportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private Talk talk;

    ReportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    abstract Report report();

    @Override
    public Integer call() {
        Report report = report();
        Console console = invocation.console();
        console.out().print(report.accept(output.renderer(console)));
        console.out().flush();
        return report.exitCode().status();
    }

    Invocation invocation() {
        return invocation;
    }

    OutputOptions output() {
        return output;
    }

    /** The talk beside the answer; one for the whole call, as it knows whether a line is open. */
    Talk talk() {
        if (talk == null) {
            talk = new Talk(invocation.console(), output.quiet());
        }
        return talk;
    }
}
