package dev.flyback.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code flyback local}: the PostgreSQL of the folder one stands in. */
@Command(
        name = "local",
        synopsisSubcommandLabel = "COMMAND",
        description = "Starts and stops a PostgreSQL for this folder; its data is kept under .flyback.",
        footerHeading = "%nExample:%n",
        footer = "  flyback local start && flyback upgrade --local")
final class LocalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: start, stop, status or url");
    }
}
