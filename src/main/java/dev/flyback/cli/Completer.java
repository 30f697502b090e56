package dev.flyback.cli;

import dev.flyback.report.Report.Candidates;
import dev.flyback.report.Report.Candidates.Candidate;
import dev.flyback.report.Report.Candidates.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Says what can stand at the cursor, by the description of the command line that it is parsed by.
 *
 * <p>What a value is follows from its label: {@code DIR}, {@code FILE}, {@code REVISION}, {@code TARGET} and
 * {@code FROM:TO} are completed as what they name.
 */
final class Completer {
    private final CursorPlace place;
    private final RevisionCandidates revisions;
    private final String typed;

    Completer(Invocation invocation, CommandSpec root, TypedLine line) {
        this.place = new CursorPlace(root, line.words());
        this.revisions = new RevisionCandidates(invocation, place);
        this.typed = line.current();
    }

    Candidates candidates() {
        if (place.awaitingOption().isPresent()) {
            return values(place.awaitingOption().get(), "");
        }
        if (!place.takesOptions() || !typed.startsWith("-")) {
            return typed.isEmpty() && onlyOptionsAreLeft() ? options("--") : commandsOrParameter();
        }
        int separator = typed.indexOf('=');
        OptionSpec joined = separator < 0 ? null : option(typed.substring(0, separator));
        return joined == null ? optionsAndPlaces() : values(joined, typed.substring(0, separator + 1));
    }

    private boolean onlyOptionsAreLeft() {
        return place.takesOptions()
                && place.command().subcommands().isEmpty()
                && place.nextParameter().isEmpty();
    }

    private OptionSpec option(String name) {
        return place.command().optionsMap().get(name);
    }

    private Candidates commandsOrParameter() {
        Stream<Candidate> commands = place.command().subcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(entry -> candidate(entry.getKey(), description(entry.getValue())));
        return place.command().subcommands().isEmpty()
                ? place.nextParameter()
                        .map(parameter -> values(parameter, ""))
                        .orElseGet(() -> words(Stream.empty(), ""))
                : words(commands, typed);
    }

    private static String[] description(CommandLine command) {
        return command.getCommandSpec().usageMessage().description();
    }

    // A target such as -1 looks like an option.
    private Candidates optionsAndPlaces() {
        List<Candidate> all = new ArrayList<>(commandsOrParameter().candidates());
        all.addAll(options(typed).candidates());
        return words(all.stream(), typed);
    }

    private Candidates options(String beginning) {
        return words(
                place.command().options().stream()
                        .filter(option -> !option.hidden() && !place.isUsedUp(option))
                        .flatMap(option ->
                                Arrays.stream(option.names()).map(name -> candidate(name, option.description()))),
                beginning);
    }

    private Candidates values(ArgSpec value, String before) {
        return switch (value.paramLabel()) {
            case "DIR" -> new Candidates(Kind.FOLDERS, List.of());
            case "FILE", "FILE|URL" -> new Candidates(Kind.FILES, List.of());
            case "REVISION", "TARGET" -> words(prefixed(before, revisions.all()), typed);
            case "FROM:TO" -> words(ranges(before), typed);
            default -> words(prefixed(before, listed(value)), typed);
        };
    }

    private static Stream<Candidate> listed(ArgSpec value) {
        Iterable<String> all = Optional.ofNullable(value.completionCandidates()).orElse(List.of());
        return StreamSupport.stream(all.spliterator(), false).map(word -> new Candidate(word, ""));
    }

    private Stream<Candidate> ranges(String before) {
        int colon = typed.indexOf(':');
        return colon < 0
                ? revisions.all().map(end -> new Candidate(before + end.word() + ":", end.description()))
                : prefixed(typed.substring(0, colon + 1), revisions.all());
    }

    private static Stream<Candidate> prefixed(String before, Stream<Candidate> candidates) {
        return candidates.map(candidate -> new Candidate(before + candidate.word(), candidate.description()));
    }

    private static Candidate candidate(String word, String[] description) {
        return new Candidate(word, description.length == 0 ? "" : description[0].replaceFirst("\\.( .*)?$", ""));
    }

    private static Candidates words(Stream<Candidate> candidates, String beginning) {
        return new Candidates(
                Kind.WORDS,
                candidates
                        .filter(candidate -> candidate.word().startsWith(beginning))
                        .toList());
    }
}
