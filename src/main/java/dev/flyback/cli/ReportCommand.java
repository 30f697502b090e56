package dev.flyback.cli;

import dev.flyback.report.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command: makes a report, prints it, exits with the report's status. */
abstract class ReportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private OutputOptions output = new OutputOptions();

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

    Talk talk() {
        return new Talk(invocation.console(), output.quiet());
    }
}
