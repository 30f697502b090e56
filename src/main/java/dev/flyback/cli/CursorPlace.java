package dev.flyback.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where the words of a command line have led to: what the next word belongs to. */
final class CursorPlace {
    private final Map<String, String> given = new HashMap<>();
    private CommandSpec command;
    private OptionSpec awaiting;
    private boolean optionsEnded;
    private int parameters;

    CursorPlace(CommandSpec root, List<String> words) {
        command = root;
        words.forEach(this::read);
    }

    private void read(String word) {
        if (awaiting != null) {
            given.put(awaiting.longestName(), word);
            awaiting = null;
        } else if (optionsEnded || !word.startsWith("-")) {
            readCommandOrParameter(word);
        } else if (word.equals("--")) {
            optionsEnded = true;
        } else if (word.startsWith("--")) {
            readLong(word);
        } else {
            readShort(word.substring(1));
        }
    }

    private void readCommandOrParameter(String word) {
        CommandLine subcommand = command.subcommands().get(word);
        if (subcommand == null || optionsEnded) {
            parameters++;
        } else {
            command = subcommand.getCommandSpec();
        }
    }

    private void readLong(String word) {
        String[] parts = word.split("=", 2);
        OptionSpec option = command.optionsMap().get(parts[0]);
        if (option != null) {
            read(option, parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
        }
    }

    // Several may share one dash, as in -qo json; and -1 is no option but a parameter.
    private void readShort(String letters) {
        OptionSpec option = letters.isEmpty() ? null : command.optionsMap().get("-" + letters.charAt(0));
        if (option == null) {
            parameters++;
            return;
        }
        String rest = letters.substring(1);
        if (takesValue(option) || rest.isEmpty()) {
            read(option, Optional.of(rest).filter(value -> !value.isEmpty()));
        } else {
            given.put(option.longestName(), "");
            readShort(rest);
        }
    }

    private void read(OptionSpec option, Optional<String> value) {
        if (takesValue(option) && value.isEmpty()) {
            awaiting = option;
        } else {
            given.put(option.longestName(), value.orElse(""));
        }
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    CommandSpec command() {
        return command;
    }

    /** The option whose value comes next, if the last word was one that takes a value. */
    Optional<OptionSpec> awaitingOption() {
        return Optional.ofNullable(awaiting);
    }

    /** The parameter that comes next, if the command takes one more. */
    Optional<? extends ArgSpec> nextParameter() {
        return command.positionalParameters().stream()
                .filter(parameter -> parameter.index().contains(parameters))
                .findFirst();
    }

    boolean takesOptions() {
        return !optionsEnded;
    }

    /** Whether an option has been given that can be given but once. */
    boolean isUsedUp(OptionSpec option) {
        return given.containsKey(option.longestName()) && !option.isMultiValue();
    }

    /** The value that an option has been given. */
    Optional<String> value(String option) {
        return Optional.ofNullable(given.get(option));
    }
}
