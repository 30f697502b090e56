package dev.flyback.cli;

import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.report.JsonRenderer;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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

    private Failure explained(Exception exception) {
        // What was cut off to clear up is no fault of its own.
        if (invocation.interruption().isRequested()
                && SqlError.in(exception).filter(SqlError::isConnectionLost).isPresent()) {
            return new Failure(ExitCode.UNAVAILABLE, "interrupted", "run the command again", exception);
        }
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
        Failure failure = Advice.of(invocation).complete(WrongUsage.of(exception));
        return OutputOptions.asksForJson(arguments)
                ? answer(exception.getCommandLine(), failure)
                : console.tell(failure);
    }

    private int answer(CommandLine command, Failure failure) {
        command.getOut().print(JsonRenderer.failure(failure));
        return console.tell(failure);
    }
}
