package dev.flyback.cli;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Makes the commands in a hint ones that can be typed as they are: with the name that the program was called by,
 * and with the options that say which files and which database are meant.
 */
final class Advice {
    // Not in paths, names or a user's own text: only a whole command of ours.
    private static final String PROGRAM_NAME = "(?<![\\w/.'-])flyback ";
    private static final Pattern PROGRAM = Pattern.compile(
            PROGRAM_NAME
                    + "(?=(upgrade|downgrade|current|history|heads|show|stamp|revision|rebase|diff|repair|doctor|restore-data|wait|completion|local)\\b|--help)");

    private static final String URL = "--database-url";

    /** Which of the options that were given a command of a hint takes over. */
    private record Rule(Pattern command, Set<String> options) {
        static Rule of(String command, String... options) {
            return new Rule(Pattern.compile(PROGRAM_NAME + command), Set.of(options));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "((upgrade|downgrade|current|history|stamp|rebase|repair|doctor)\\b( (?:base|REVISION|[-+]?\\d\\S*))?"
                            + "|diff\\b|revision -m \"[^\"]*\" --autogenerate)",
                    URL,
                    "--local",
                    "--postgres-archive",
                    "--migrations",
                    "--schema",
                    "--history-table",
                    "--exclude"),
            Rule.of("(heads|show|revision(?! -m \"[^\"]*\" --autogenerate))\\b", "--migrations"),
            Rule.of("wait\\b", URL, "--local", "--postgres-archive"));

    private final String program;
    private final List<OptionSpec> given;

    private Advice(String program, List<OptionSpec> given) {
        this.program = program;
        this.given = given;
    }

    /** Advice for somebody who has called the program like this. */
    static Advice after(Invocation invocation, ParseResult parsed) {
        List<CommandLine> calls = parsed.asCommandLineList();
        return new Advice(
                program(invocation),
                calls.get(calls.size() - 1).getParseResult().matchedOptions());
    }

    /** Advice for somebody of whose call no more is known than the program's name. */
    static Advice of(Invocation invocation) {
        return new Advice(program(invocation), List.of());
    }

    /** What the program was called by. */
    static String program(Invocation invocation) {
        return invocation.environment().variables().getOrDefault("FLYBACK_COMMAND", "flyback");
    }

    private static String typed(OptionSpec option) {
        if (option.arity().max() == 0) {
            return " " + option.longestName();
        }
        return option.stringValues().stream()
                .flatMap(value -> shown(option, value).stream())
                .map(value -> " " + option.longestName() + " " + quoted(value))
                .collect(Collectors.joining());
    }

    private static Optional<String> shown(OptionSpec option, String value) {
        return option.longestName().equals(URL) ? DatabaseUrl.withoutPassword(value) : Optional.of(value);
    }

    private static String quoted(String value) {
        return value.matches("[\\w./:@%+=-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /** Completes the commands in a failure's message and hint. */
    Failure complete(Failure failure) {
        return new Failure(failure.exitCode(), complete(failure.getMessage()), complete(failure.hint()), failure);
    }

    /** Completes the commands in a text. */
    String complete(String text) {
        String completed = text;
        for (Rule rule : RULES) {
            String options = given.stream()
                    .filter(option -> rule.options().contains(option.longestName()))
                    .distinct()
                    .map(Advice::typed)
                    .collect(Collectors.joining());
            completed = append(options, rule.command(), completed);
        }
        return PROGRAM.matcher(completed).replaceAll(Matcher.quoteReplacement(program + " "));
    }

    // A text can come by twice: as a question, and in the failure of a call that has nobody to ask.
    private static String append(String options, Pattern command, String text) {
        return command.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        text.startsWith(options, match.end()) ? match.group() : match.group() + options));
    }
}
