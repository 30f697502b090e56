package dev.flyback.cli;

import dev.flyback.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flyback complete}: what the scripts of {@code flyback completion} ask at each press of the key. */
@Command(
        name = CompleteCommand.NAME,
        hidden = true,
        description = "Says what can stand at the end of a command line.",
        footerHeading = "%nExample:%n",
        footer = "  flyback complete -- \"flyback downgrade 0\"")
final class CompleteCommand extends ReportCommand {
    static final String NAME = "complete";

    @Parameters(paramLabel = "LINE", description = "The command line up to the cursor, the program's name with it.")
    private String line;

    CompleteCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        return new Completer(invocation(), spec().root(), TypedLine.of(line)).candidates();
    }
}
