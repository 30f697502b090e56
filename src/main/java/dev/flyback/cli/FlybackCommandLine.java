package dev.flyback.cli;

import dev.flyback.config.Environment;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.Target;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Puts the commands together; the way in for everything that runs flyback. */
public final class FlybackCommandLine {
    private static final int USAGE_WIDTH = 100;

    private FlybackCommandLine() {}

    /**
     * Runs one command line.
     *
     * @param invocation what it has to do with the world
     * @param arguments the command line, without the name of the program
     * @return the status to exit with, see {@link dev.flyback.failure.ExitCode}
     */
    public static int run(Invocation invocation, String... arguments) {
        StringWriter answer = new StringWriter();
        CommandLine flyback = create(invocation).setOut(new PrintWriter(answer, true));
        int status = Stream.of(arguments).anyMatch(Environment::isGarbled)
                ? new FailureHandler(invocation).handleParseException(garbled(flyback), arguments)
                : flyback.execute(arguments);
        try {
            invocation.console().answer(answer.toString());
            return status;
        } catch (Failure unwritten) {
            int fault = invocation.console().tell(unwritten);
            return status == ExitCode.DONE.status() ? fault : status;
        }
    }

    private static ParameterException garbled(CommandLine flyback) {
        return new ParameterException(flyback, "", Environment.unknownCharacters("the command line"));
    }

    static CommandLine create(Invocation invocation) {
        CommandLine local = new CommandLine(new LocalCommand())
                .addSubcommand(new LocalStartCommand(invocation))
                .addSubcommand(new LocalStopCommand(invocation))
                .addSubcommand(new LocalStatusCommand(invocation))
                .addSubcommand(new LocalUrlCommand(invocation));
        CommandLine flyback = new CommandLine(new FlybackCommand(invocation))
                .addSubcommand(new UpgradeCommand(invocation))
                .addSubcommand(new DowngradeCommand(invocation))
                .addSubcommand(new RestoreDataCommand(invocation))
                .addSubcommand(new CurrentCommand(invocation))
                .addSubcommand(new HistoryCommand(invocation))
                .addSubcommand(new HeadsCommand(invocation))
                .addSubcommand(new ShowCommand(invocation))
                .addSubcommand(new StampCommand(invocation))
                .addSubcommand(new RevisionCommand(invocation))
                .addSubcommand(new SquashCommand(invocation))
                .addSubcommand(new RebaseCommand(invocation))
                .addSubcommand(new DiffCommand(invocation))
                .addSubcommand(new CheckCommand(invocation))
                .addSubcommand(new DriftCommand(invocation))
                .addSubcommand(new VerifyCommand(invocation))
                .addSubcommand(new RepairCommand(invocation))
                .addSubcommand(new WaitCommand(invocation))
                .addSubcommand(new DoctorCommand(invocation))
                .addSubcommand(local)
                .addSubcommand(new CompletionCommand(invocation))
                .addSubcommand(new CompleteCommand(invocation));
        return configured(flyback, invocation);
    }

    private static CommandLine configured(CommandLine flyback, Invocation invocation) {
        FailureHandler handler = new FailureHandler(invocation);
        flyback.registerConverter(Target.class, new TargetConverter())
                .registerConverter(Way.class, Way::of)
                .registerConverter(Duration.class, new SecondsConverter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(USAGE_WIDTH)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(handler)
                .setParameterExceptionHandler(handler)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        invocation.console().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setErr(new PrintWriter(invocation.console().err(), true));
        return flyback;
    }
}
