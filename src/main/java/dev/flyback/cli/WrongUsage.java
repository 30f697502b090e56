package dev.flyback.cli;

import dev.flyback.config.Nearest;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/** Says in plain words what is wrong with a command line. */
final class WrongUsage {
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    // Every short option is near every other one.
    private static final int SHORTEST_MISTYPED = 3;

    private WrongUsage() {}

    static Failure of(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        List<String> unmatched = command.getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            // Said first where a parameter is missing because of it.
            return unknown(exception, command, unmatched.get(0));
        }
        if (exception instanceof MissingParameterException missing) {
            return missing(exception, missing.getMissing().get(0));
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return failure(exception, name(twice.getOverwritten()) + " is given more than once", "give it once");
        }
        if (exception instanceof MutuallyExclusiveArgsException) {
            String names = OPTION.matcher(exception.getMessage())
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining(" and "));
            return failure(exception, names + " exclude each other", "give one of them");
        }
        if (exception.getArgSpec() != null) {
            return wrongValue(exception, exception.getArgSpec());
        }
        return exception.getCause() instanceof Failure known
                ? known
                : failure(exception, exception.getMessage(), help(exception));
    }

    private static Failure unknown(ParameterException exception, CommandLine command, String word) {
        if (word.startsWith("-")) {
            Stream<String> options = command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .map(OptionSpec::longestName);
            return failure(
                    exception,
                    "there is no option " + word,
                    suggestion(exception, word.replaceFirst("=.*", ""), options));
        }
        if (command.getSubcommands().isEmpty()) {
            return failure(exception, "\"" + word + "\" is one argument too many", help(exception));
        }
        Stream<String> commands = command.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(spec -> !spec.usageMessage().hidden())
                .map(spec -> spec.name());
        return failure(exception, "there is no command \"" + word + "\"", suggestion(exception, word, commands));
    }

    private static String suggestion(ParameterException exception, String word, Stream<String> known) {
        List<String> near = word.length() < SHORTEST_MISTYPED ? List.of() : Nearest.to(word, known);
        return near.isEmpty() ? help(exception) : "did you mean " + String.join(" or ", near) + "?";
    }

    private static Failure missing(ParameterException exception, ArgSpec argument) {
        return failure(
                exception,
                argument.isOption()
                        ? "there is no " + argument.paramLabel() + " for " + name(argument)
                        : argument.paramLabel() + " is missing",
                remedy(exception, argument));
    }

    private static Failure wrongValue(ParameterException exception, ArgSpec argument) {
        if (exception.getCause() instanceof Failure known) {
            return failure(exception, name(argument) + ": " + known.getMessage(), known.hint());
        }
        return argument.arity().max() == 0
                ? failure(exception, name(argument) + " takes no value", "write " + name(argument) + " alone")
                : failure(
                        exception,
                        name(argument) + " cannot be \"" + exception.getValue() + "\"",
                        remedy(exception, argument));
    }

    private static String remedy(ParameterException exception, ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            return "name one of: " + String.join(", ", argument.completionCandidates());
        }
        return argument.isOption() ? "write " + name(argument) + " " + argument.paramLabel() : help(exception);
    }

    private static String help(ParameterException exception) {
        return "see: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static Failure failure(ParameterException exception, String message, String hint) {
        return new Failure(ExitCode.USAGE, message, hint, exception);
    }
}
