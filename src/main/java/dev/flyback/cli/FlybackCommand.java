package dev.flyback.cli;

import dev.flyback.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code flyback} itself. */
@Command(
        name = "flyback",
        description = "Moves a PostgreSQL schema forward and back.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, or yes",
            "1:a fault in flyback, or the answer could not be written",
            "2:wrong usage or settings, or you said no",
            "3:a check says no",
            "4:files and history disagree, or a script cannot run as it stands",
            "5:a step failed; what was done before it is said",
            "6:no connection, or the lock was not got"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback upgrade --local             a database for this folder, with everything applied",
            "  flyback downgrade -1                undo the newest revision",
            "  flyback COMMAND --help              more about one command"
        })
final class FlybackCommand extends ReportCommand {
    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    @Option(
            names = {"-V", "--version"},
            description = "Show the version of flyback and of what it is made of.")
    private boolean version;

    FlybackCommand(Invocation invocation) {
        super(invocation);
    }

    static FlybackCommand of(CommandSpec spec) {
        return (FlybackCommand) spec.root().userObject();
    }

    OutputOptions outputOptions() {
        return outputOptions;
    }

    @Override
    Report report() {
        if (version) {
            return BuildInformation.read();
        }
        throw new ParameterException(spec().commandLine(), "say what to do: a command is missing");
    }
}
