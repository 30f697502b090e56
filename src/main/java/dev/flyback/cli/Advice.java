package dev.flyback.cli;

import dev.flyback.failure.Failure;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Makes the commands in a hint ones that can be typed as they are: with the name that the program was called by,
 * and with the options that say which files and which database are meant.
 */
final class Advice {
    // Not in paths, names or a user's own text: only a whole command of ours.
    private static final String PROGRAM_NAME = "(?<![\\w/.'-])flyback ";
    private static final Pattern DATABASE_COMMAND = Pattern.compile(PROGRAM_NAME
            + "((upgrade|downgrade|current|history|stamp|rebase|repair|doctor)\\b( (?:base|REVISION|[-+]?\\d\\S*))?"
            + "|diff\\b|revision -m \"[^\"]*\" --autogenerate)");
    private static final Pattern FILES_COMMAND =
            Pattern.compile(PROGRAM_NAME + "(heads|show|revision(?! -m \"[^\"]*\" --autogenerate))\\b");
    private static final Pattern PROGRAM = Pattern.compile(
            PROGRAM_NAME
                    + "(?=(upgrade|downgrade|current|history|heads|show|stamp|revision|rebase|diff|repair|doctor|restore-data|wait|completion|local)\\b|--help)");

    // A URL may hold a password, so --database-url is not among them.
    private static final Set<String> REPEATED =
            Set.of("--local", "--migrations", "--schema", "--history-table", "--postgres-archive", "--exclude");
    private static final Set<String> REPEATED_WITHOUT_DATABASE = Set.of("--migrations");

    private final String program;
    private final String options;
    private final String optionsWithoutDatabase;

    private Advice(String program, String options, String optionsWithoutDatabase) {
        this.program = program;
        this.options = options;
        this.optionsWithoutDatabase = optionsWithoutDatabase;
    }

    /** Advice for somebody who has called the program like this. */
    static Advice after(Invocation invocation, ParseResult parsed) {
        List<ParseResult> calls = parsed.asCommandLineList().stream()
                .map(command -> command.getParseResult())
                .toList();
        List<OptionSpec> given = calls.get(calls.size() - 1).matchedOptions();
        return new Advice(program(invocation), typed(given, REPEATED), typed(given, REPEATED_WITHOUT_DATABASE));
    }

    private static String typed(List<OptionSpec> given, Set<String> repeated) {
        return given.stream()
                .filter(option -> repeated.contains(option.longestName()))
                .distinct()
                .map(Advice::typed)
                .collect(Collectors.joining());
    }

    /** Advice for somebody of whose call no more is known than the program's name. */
    static Advice of(Invocation invocation) {
        return new Advice(program(invocation), "", "");
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
                .map(value -> " " + option.longestName() + " "
                        + (value.matches("[\\w./:@%+=-]+") ? value : "'" + value + "'"))
                .collect(Collectors.joining());
    }

    /** Completes the commands in a failure's message and hint. */
    Failure complete(Failure failure) {
        return new Failure(failure.exitCode(), complete(failure.getMessage()), complete(failure.hint()), failure);
    }

    /** Completes the commands in a text. */
    String complete(String text) {
        String completed = append(options, DATABASE_COMMAND, append(optionsWithoutDatabase, FILES_COMMAND, text));
        return PROGRAM.matcher(completed).replaceAll(Matcher.quoteReplacement(program + " "));
    }

    private static String append(String options, Pattern command, String text) {
        return command.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group() + options));
    }
}
