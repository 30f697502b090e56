package dev.flyback.cli;

import dev.flyback.config.Environment;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.Target;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Puts the commands together; the way in for everything that runs flyback. */
public final class FlybackCommandLine {
    private static final int USAGE_WIDTH = 100;

    /** How each command is made, by its name, in the order of the usage. */
    private static final Map<String, Function<Invocation, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("upgrade", UpgradeCommand::new);
        COMMANDS.put("downgrade", DowngradeCommand::new);
        COMMANDS.put("restore-data", RestoreDataCommand::new);
        COMMANDS.put("current", CurrentCommand::new);
        COMMANDS.put("history", HistoryCommand::new);
        COMMANDS.put("heads", HeadsCommand::new);
        COMMANDS.put("show", ShowCommand::new);
        COMMANDS.put("stamp", StampCommand::new);
        COMMANDS.put("revision", RevisionCommand::new);
        COMMANDS.put("squash", SquashCommand::new);
        COMMANDS.put("rebase", RebaseCommand::new);
        COMMANDS.put("diff", DiffCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("drift", DriftCommand::new);
        COMMANDS.put("verify", VerifyCommand::new);
        COMMANDS.put("repair", RepairCommand::new);
        COMMANDS.put("wait", WaitCommand::new);
        COMMANDS.put("doctor", DoctorCommand::new);
        COMMANDS.put("local", FlybackCommandLine::local);
        COMMANDS.put("completion", CompletionCommand::new);
        COMMANDS.put(CompleteCommand.NAME, CompleteCommand::new);
    }

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
        CommandLine flyback = create(invocation, wanted(arguments)).setOut(new PrintWriter(answer, true));
        int status = Stream.of(arguments).anyMatch(Environment::isGarbled)
                ? new FailureHandler(invocation).handleParseException(garbled(flyback), arguments)
                : flyback.execute(arguments);
        try {
            invocation.console().answer(answer.toString());
            endTalk(flyback.getParseResult());
            return status;
        } catch (Failure unwritten) {
            int fault = invocation.console().tell(unwritten);
            return status == ExitCode.DONE.status() ? fault : status;
        }
    }

    private static void endTalk(ParseResult parsed) {
        if (parsed != null && parsed.hasSubcommand()) {
            endTalk(parsed.subcommand());
        } else if (parsed != null && parsed.commandSpec().userObject() instanceof ReportCommand command) {
            command.talk().end();
        }
    }

    private static ParameterException garbled(CommandLine flyback) {
        return new ParameterException(flyback, "", Environment.unknownCharacters("the command line"));
    }

    /** The command line with all commands. */
    static CommandLine create(Invocation invocation) {
        return create(invocation, COMMANDS.keySet());
    }

    private static CommandLine create(Invocation invocation, Set<String> names) {
        CommandLine flyback = new CommandLine(new FlybackCommand(invocation));
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                flyback.addSubcommand(command.apply(invocation));
            }
        });
        return configured(flyback, invocation);
    }

    // To put all commands together takes longer than most commands take.
    private static Set<String> wanted(String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            return Set.of();
        }
        return arguments.length > 0 && COMMANDS.containsKey(arguments[0]) && !arguments[0].equals(CompleteCommand.NAME)
                ? Set.of(arguments[0])
                : COMMANDS.keySet();
    }

    private static CommandLine local(Invocation invocation) {
        return new CommandLine(new LocalCommand())
                .addSubcommand(new LocalStartCommand(invocation))
                .addSubcommand(new LocalStopCommand(invocation))
                .addSubcommand(new LocalStatusCommand(invocation))
                .addSubcommand(new LocalUrlCommand(invocation));
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
