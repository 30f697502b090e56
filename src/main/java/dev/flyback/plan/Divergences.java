package dev.flyback.plan;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.Unfinished;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Repeatable;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds all ways in which files and history disagree, at once. */
public final class Divergences {
    private static final String NO_STATEMENT =
            Script.of("", "", Optional.empty()).meaning();

    private Divergences() {}

    /**
     * Everything in which files and history disagree.
     *
     * @param catalogue the files
     * @param history what is applied
     * @return what disagrees, what is only worth knowing too
     */
    public static List<Divergence> of(Catalogue catalogue, History history) {
        List<Divergence> all = new ArrayList<>(ofApplied(catalogue, history, row -> true));
        all.addAll(outOfOrder(catalogue, history));
        all.addAll(incomplete(history));
        return all;
    }

    /**
     * The scripts that did not come to their end.
     *
     * @param history what is applied
     * @return one divergence for each
     */
    public static List<Divergence> incomplete(History history) {
        return incomplete(history, script -> true);
    }

    /**
     * The same for a run.
     *
     * @param history what is applied
     * @param isOnTheWay which of them the run at hand goes on with, if it can do so by itself
     * @return one divergence for each
     */
    static List<Divergence> incomplete(History history, Predicate<Unfinished> isOnTheWay) {
        return history.unfinished().stream()
                .<Divergence>map(script -> new Divergence.Incomplete(
                        script, script.isRunning() || script.isCut() && isOnTheWay.test(script)))
                .toList();
    }

    /**
     * The scripts that failed or did not come to their end, and stand in the way of recording their revisions as applied.
     *
     * @param catalogue the files
     * @param history what is applied
     * @param last the last version to record
     * @return one divergence for each
     */
    static List<Divergence> halfWay(Catalogue catalogue, History history, Version last) {
        List<Divergence> found = new ArrayList<>(ofApplied(
                catalogue,
                history,
                row -> !row.success() && row.version().filter(isUpTo(last)).isPresent()));
        history.unfinished().stream()
                .filter(script -> script.key().version().filter(isUpTo(last)).isPresent())
                .forEach(script -> found.add(new Divergence.Incomplete(script, false)));
        return found;
    }

    private static Predicate<Version> isUpTo(Version last) {
        return version -> version.compareTo(last) <= 0;
    }

    /**
     * Compares what is applied with the files.
     *
     * @param catalogue the files
     * @param history what is applied
     * @param relevant which of the applied scripts to look at
     * @return what disagrees, in the order of versions
     */
    public static List<Divergence> ofApplied(
            Catalogue catalogue, History history, Predicate<AppliedRevision> relevant) {
        List<Divergence> found = new ArrayList<>();
        Optional<Version> newest = catalogue.head().map(Revision::version);
        history.applied().stream()
                .filter(relevant)
                .filter(row -> row.success() || !history.isUnfinished(row))
                .forEach(row -> squashed(catalogue, history, row)
                        .or(() -> ofVersion(catalogue, history, row, newest))
                        .ifPresent(found::add));
        history.repeatables().stream()
                .filter(relevant)
                .filter(row -> row.success() || !history.isUnfinished(row))
                .forEach(row -> ofRepeatable(catalogue, row).ifPresent(found::add));
        return found;
    }

    // Its file is gone, or is the baseline's.
    private static Optional<Divergence> squashed(Catalogue catalogue, History history, AppliedRevision row) {
        Version version = row.version().orElseThrow();
        return catalogue
                .find(version)
                .map(revision -> Optional.of(revision).filter(Revision::isBaseline))
                .orElseGet(() -> catalogue.baseline(version))
                .filter(baseline -> row.success() && !baseline.up().name().equals(row.script()))
                .map(baseline -> new Divergence.Squashed(
                        row, baseline, history.applied(baseline.version()).isPresent()));
    }

    private static Optional<Divergence> ofVersion(
            Catalogue catalogue, History history, AppliedRevision row, Optional<Version> newest) {
        if (!row.success()) {
            return Optional.of(new Divergence.Failed(row));
        }
        Version version = row.version().orElseThrow();
        Optional<Revision> revision = catalogue.find(version);
        if (revision.isEmpty()) {
            boolean newerThanAll =
                    newest.filter(head -> version.compareTo(head) < 0).isEmpty();
            return Optional.of(new Divergence.FileMissing(row, newerThanAll));
        }
        Script script = revision.get().up();
        return isChanged(row, script)
                ? Optional.of(new Divergence.ChecksumChanged(
                        row, script.checksum(), isReworded(row, script), beforeEmpty(history, row)))
                : Optional.empty();
    }

    private static Optional<String> beforeEmpty(History history, AppliedRevision row) {
        List<AppliedRevision> applied = List.copyOf(history.applied());
        int newest = applied.size() - 1;
        return row.meaning()
                .filter(meaning -> meaning.equals(NO_STATEMENT) && applied.indexOf(row) == newest)
                .map(meaning -> newest == 0
                        ? "base"
                        : applied.get(newest - 1).version().orElseThrow().toString());
    }

    /** Whether a script is not what was applied. */
    static boolean isChanged(AppliedRevision row, Script script) {
        return row.checksum().filter(recorded -> recorded != script.checksum()).isPresent();
    }

    /** Whether a changed script says the same to the server as the one that was applied. */
    static boolean isReworded(AppliedRevision row, Script script) {
        return row.meaning().filter(script.meaning()::equals).isPresent();
    }

    private static Optional<Divergence> ofRepeatable(Catalogue catalogue, AppliedRevision row) {
        if (!row.success()) {
            return Optional.of(new Divergence.Failed(row));
        }
        boolean present =
                catalogue.repeatables().stream().map(Repeatable::description).anyMatch(row.description()::equals);
        return present ? Optional.empty() : Optional.of(new Divergence.FileMissing(row, false));
    }

    /**
     * Finds revisions that came late: not applied, but older than one that is.
     *
     * @param catalogue the files
     * @param history what is applied
     * @return one divergence for each, in the order of versions
     */
    public static List<Divergence> outOfOrder(Catalogue catalogue, History history) {
        return late(catalogue, history).stream()
                .<Divergence>map(revision -> new Divergence.OutOfOrder(
                        revision, history.current().orElseThrow().toString()))
                .toList();
    }

    /** The revisions that came late, in the order of versions. */
    static List<Revision> late(Catalogue catalogue, History history) {
        return Pending.revisions(catalogue, history).stream()
                .filter(revision -> history.current()
                        .filter(current -> revision.version().compareTo(current) < 0)
                        .isPresent())
                .toList();
    }

    /**
     * Refuses to go on if anything disagrees.
     *
     * @param found what disagrees
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) that names each file and remedy, if there is any that is more than a warning
     */
    public static void refuse(List<Divergence> found) {
        List<Divergence> faults =
                found.stream().filter(divergence -> !divergence.isWarning()).toList();
        if (faults.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder("files and history disagree:");
        for (Divergence divergence : faults) {
            message.append("\n  %s: %s; %s".formatted(divergence.file(), divergence.problem(), divergence.remedy()));
        }
        throw new Failure(
                ExitCode.DISAGREEMENT,
                message.toString(),
                "nothing was run; the whole picture is shown by: flyback history");
    }
}
