package dev.flyback.cli;

import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.report.JsonRenderer;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says of everything that can go wrong in a command what happened and what to do. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Invocation invocation;
    private final Console console;

    FailureHandler(Invocation invocation) {
        this.invocation = invocation;
        this.console = invocation.console();
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        OutputOptions output = FlybackCommand.of(command.getCommandSpec()).outputOptions();
        if (output.debug()) {
            exception.printStackTrace(console.err());
        }
        Failure failure = Advice.after(invocation, parsed).complete(explained(exception));
        return output.isJson() ? answer(command, failure) : console.tell(failure);
    }

    private static Failure explained(Exception exception) {
        if (exception instanceof Failure failure) {
            return failure;
        }
        if (exception instanceof SqlError error) {
            return error.isConnectionLost()
                    ? new Failure(
                            ExitCode.UNAVAILABLE,
                            "the connection to the server was lost: " + error.summary(),
                            "run the command again",
                            error)
                    : new Failure(
                            ExitCode.FAULT,
                            "the server refused what flyback asked for: " + error.summary() + " (SQLSTATE "
                                    + error.state() + ")",
                            "check the rights of the user; --debug shows more",
                            error);
        }
        return new Failure(
                ExitCode.FAULT,
                "a fault in flyback: " + exception,
                "please report it with what --debug shows",
                exception);
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        String problem = problem(exception, command);
        Failure failure =
                Advice.of(invocation).complete(new Failure(ExitCode.USAGE, problem, hint(exception), exception));
        return OutputOptions.asksForJson(arguments) ? answer(command, failure) : console.tell(failure);
    }

    private static String hint(ParameterException exception) {
        List<String> suggestions =
                exception instanceof UnmatchedArgumentException mistyped ? mistyped.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            return "did you mean " + String.join(" or ", suggestions) + "?";
        }
        ArgSpec argument = exception instanceof MissingParameterException missing
                ? missing.getMissing().get(0)
                : exception.getArgSpec();
        return argument != null && argument.completionCandidates() != null
                ? "name one of: " + String.join(", ", argument.completionCandidates())
                : "see: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    }

    private static String problem(ParameterException exception, CommandLine command) {
        List<String> unmatched = command.getUnmatchedArguments();
        if (unmatched.isEmpty()) {
            return exception.getMessage();
        }
        // Said first where a parameter is missing because of it.
        String first = unmatched.get(0);
        if (first.startsWith("-")) {
            return "there is no option " + first;
        }
        return command.getSubcommands().isEmpty()
                ? "\"" + first + "\" is one argument too many"
                : "there is no command \"" + first + "\"";
    }

    private int answer(CommandLine command, Failure failure) {
        command.getOut().print(JsonRenderer.failure(failure));
        return console.tell(failure);
    }
}
