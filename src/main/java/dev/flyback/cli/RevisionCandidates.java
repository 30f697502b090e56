package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.report.Report.Candidates.Candidate;
import dev.flyback.revision.Revision;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The revisions that a command line can name, and the other places in the chain that its command takes. */
final class RevisionCandidates {
    private static final Map<String, String> PLACES = Map.of(
            "head", "the newest revision",
            "base", "no revision at all",
            "current", "the revision that is applied",
            "+1", "one revision on",
            "-1", "one revision back");

    private final Invocation invocation;
    private final CursorPlace place;

    RevisionCandidates(Invocation invocation, CursorPlace place) {
        this.invocation = invocation;
        this.place = place;
    }

    Stream<Candidate> all() {
        List<String> places =
                place.command().userObject() instanceof ReportCommand command ? command.places() : List.of();
        return Stream.concat(
                places.stream().map(word -> new Candidate(word, PLACES.getOrDefault(word, ""))),
                revisions().stream()
                        .map(revision -> new Candidate(revision.version().toString(), revision.description())));
    }

    // Whoever presses a key wants no error messages: without a readable folder there are no revisions.
    private List<Revision> revisions() {
        try {
            Map<Setting, String> flags = new EnumMap<>(Setting.class);
            place.value("--migrations").ifPresent(folder -> flags.put(Setting.MIGRATIONS_DIR, inHome(folder)));
            return new Migrations(invocation, Settings.read(invocation.environment(), flags))
                    .read()
                    .revisions();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private String inHome(String folder) {
        return folder.startsWith("~/") ? invocation.environment().homeDirectory() + folder.substring(1) : folder;
    }
}
