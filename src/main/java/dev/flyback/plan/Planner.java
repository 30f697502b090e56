package dev.flyback.plan;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out the plan from files, history and target; a pure function. */
public final class Planner {
    private Planner() {}

    /**
     * Plans the way forward. Repeatables run once every revision is applied. What a baseline stands for and is applied is
     * recorded as that baseline first.
     *
     * @param catalogue the files
     * @param recorded what is applied
     * @param target where to go
     * @param allowOutOfOrder whether revisions that are older than the current one may be applied
     * @return the plan; empty if there is nothing to do
     * @throws Failure ({@link ExitCode#USAGE}) if the target leads back or too far, or
     *     ({@link ExitCode#DISAGREEMENT}) if files and history disagree
     */
    public static Plan upgrade(Catalogue catalogue, History recorded, Target target, boolean allowOutOfOrder) {
        History history = recorded.goingOn();
        List<Divergence> divergences = new ArrayList<>(Divergences.ofApplied(catalogue, history, row -> true));
        if (!allowOutOfOrder) {
            divergences.addAll(Divergences.outOfOrder(catalogue, history));
        }
        divergences.addAll(
                Divergences.incomplete(history, script -> !script.key().isUndo()));
        List<Step> steps = new ArrayList<>(recorded(divergences));
        Divergences.refuse(divergences);
        List<Revision> pending = Pending.revisions(catalogue, history);
        List<Revision> chosen = upTo(catalogue, history, pending, target);
        steps.addAll(chosen.stream().map(Step.Up::new).toList());
        if (chosen.size() == pending.size()) {
            Pending.repeatables(catalogue, history).forEach(repeatable -> steps.add(new Step.Rerun(repeatable)));
        }
        return new Plan(steps);
    }

    private static List<Step> recorded(List<Divergence> divergences) {
        List<Divergence.Squashed> squashed = divergences.stream()
                .filter(Divergence.Squashed.class::isInstance)
                .map(Divergence.Squashed.class::cast)
                .filter(Divergence.Squashed::isWhole)
                .toList();
        divergences.removeAll(squashed);
        return squashed.stream().flatMap(one -> Repairs.marks(one).stream()).toList();
    }

    private static List<Revision> upTo(Catalogue catalogue, History history, List<Revision> pending, Target target) {
        if (target instanceof Target.Head) {
            return pending;
        }
        if (target instanceof Target.At at) {
            Version version = RevisionFinder.find(catalogue, history, at.revision());
            return pending.stream()
                    .filter(revision -> revision.version().compareTo(version) <= 0)
                    .toList();
        }
        if (target instanceof Target.Relative relative && relative.steps() > 0) {
            if (relative.steps() > pending.size()) {
                throw new Failure(
                        ExitCode.USAGE,
                        "cannot go forward by " + relative.steps() + ": " + counted(pending.size(), "pending"),
                        "name a target within the chain, or head");
            }
            return pending.subList(0, relative.steps());
        }
        throw new Failure(
                ExitCode.USAGE, "the target " + target + " leads back", "to go back, use: flyback downgrade " + target);
    }

    /**
     * Plans the way back. The target itself stays applied, as in Alembic.
     *
     * @param catalogue the files
     * @param history what is applied
     * @param target where to go
     * @return the plan; empty if there is nothing to do
     * @throws Failure ({@link ExitCode#USAGE}) if the target leads forward, too far or to a revision that
     *     is not applied, or ({@link ExitCode#DISAGREEMENT}) if an undo script is missing or files and
     *     history disagree
     */
    public static Plan downgrade(Catalogue catalogue, History history, Target target) {
        List<AppliedRevision> newestFirst = new ArrayList<>(history.applied());
        Collections.reverse(newestFirst);
        List<AppliedRevision> chosen = downTo(catalogue, history, newestFirst, target);
        Set<AppliedRevision> relevant = new HashSet<>(chosen);
        List<Divergence> divergences = new ArrayList<>(Divergences.ofApplied(catalogue, history, relevant::contains));
        divergences.addAll(
                Divergences.incomplete(history, script -> script.key().isUndo()));
        Divergences.refuse(divergences);
        List<Revision> revisions = chosen.stream()
                .map(row -> catalogue.find(row.version().orElseThrow()).orElseThrow())
                .toList();
        refuseIrreversible(revisions);
        refuseMissingUndo(revisions);
        List<Step> steps = new ArrayList<>(revisions.stream()
                .map(revision -> new Step.Undo(revision, revision.undo().orElseThrow()))
                .toList());
        if (!steps.isEmpty()) {
            steps.addAll(runAgainLater(history));
        }
        return new Plan(steps);
    }

    // An undo may drop what a repeatable made; repeatables can be run at any time, so all are run again
    // by the next upgrade that reaches the head.
    private static List<Step> runAgainLater(History history) {
        return history.repeatables().stream()
                .sorted((one, other) -> one.description().compareTo(other.description()))
                .<Step>map(
                        row -> new Step.Mark(Optional.empty(), row.description(), row.script(), row.checksum(), false))
                .toList();
    }

    private static List<AppliedRevision> downTo(
            Catalogue catalogue, History history, List<AppliedRevision> newestFirst, Target target) {
        if (target instanceof Target.Base) {
            return newestFirst;
        }
        if (target instanceof Target.At at) {
            Version version = RevisionFinder.find(catalogue, history, at.revision());
            if (history.applied(version).isEmpty() && !history.isBelowBaseline(version)) {
                throw new Failure(
                        ExitCode.USAGE,
                        "revision " + version + " is not applied, so there is no way back to it",
                        "to go forward to it, use: flyback upgrade " + version);
            }
            return newestFirst.stream()
                    .filter(row -> row.version().orElseThrow().compareTo(version) > 0)
                    .toList();
        }
        if (target instanceof Target.Relative relative && relative.steps() < 0) {
            int steps = -relative.steps();
            if (steps > newestFirst.size()) {
                throw new Failure(
                        ExitCode.USAGE,
                        "cannot go back by " + steps + ": " + counted(newestFirst.size(), "applied"),
                        newestFirst.isEmpty()
                                ? "there is nothing to undo"
                                : "to undo everything, use: flyback downgrade base");
            }
            return newestFirst.subList(0, steps);
        }
        throw new Failure(
                ExitCode.USAGE,
                "the target " + target + " leads forward",
                "to go forward, use: flyback upgrade " + target);
    }

    private static String counted(int size, String state) {
        return size == 0 ? "no revision is " + state : "only " + size + (size == 1 ? " is " : " are ") + state;
    }

    private static void refuseIrreversible(List<Revision> revisions) {
        String irreversible = revisions.stream()
                .flatMap(revision -> revision.markedIrreversible().stream()
                        .map(script -> "\n  " + script.name() + ": "
                                + revision.irreversible().orElseThrow()))
                .collect(Collectors.joining());
        if (!irreversible.isEmpty()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    "cannot go back, for these revisions are marked as irreversible:" + irreversible,
                    "choose a target that is not below them; nothing was undone");
        }
    }

    private static void refuseMissingUndo(List<Revision> revisions) {
        String missing = revisions.stream()
                .filter(revision -> revision.undo().isEmpty())
                .map(revision ->
                        "\n  " + undoName(revision) + " (for " + revision.up().name() + ")")
                .collect(Collectors.joining());
        if (!missing.isEmpty()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    "cannot go back, for these undo scripts are missing:" + missing,
                    "write them, or choose a target that is not below them; nothing was undone");
        }
    }

    private static String undoName(Revision revision) {
        String name = revision.up().name();
        int start = name.lastIndexOf('/') + 1;
        return name.substring(0, start) + "U" + name.substring(start + 1);
    }

    /**
     * Plans what to record without running anything: all revisions up to the target as applied, all above
     * it as not applied.
     *
     * @param catalogue the files
     * @param history what is applied
     * @param target head, base or a revision
     * @return the plan; empty if the history says so already
     * @throws Failure ({@link ExitCode#USAGE}) if the target is relative or does not exist, or
     *     ({@link ExitCode#DISAGREEMENT}) if a script up to it did not come to its end
     */
    public static Plan stamp(Catalogue catalogue, History history, Target target) {
        Optional<Version> version = stamped(catalogue, history, target);
        version.ifPresent(last -> Divergences.refuse(Divergences.halfWay(catalogue, history, last)));
        List<Step> steps = new ArrayList<>();
        List<AppliedRevision> newestFirst = new ArrayList<>(history.applied());
        Collections.reverse(newestFirst);
        newestFirst.stream()
                .filter(row -> version.filter(
                                last -> row.version().orElseThrow().compareTo(last) <= 0)
                        .isEmpty())
                .forEach(row -> steps.add(
                        new Step.Mark(row.version(), row.description(), row.script(), row.checksum(), false)));
        version.ifPresent(last -> Pending.revisions(catalogue, history).stream()
                .filter(revision -> revision.version().compareTo(last) <= 0)
                .forEach(revision -> steps.add(new Step.Mark(
                        Optional.of(revision.version()),
                        revision.description(),
                        revision.up().name(),
                        Optional.of(revision.up().checksum()),
                        true))));
        return new Plan(steps);
    }

    private static Optional<Version> stamped(Catalogue catalogue, History history, Target target) {
        if (target instanceof Target.Base) {
            return Optional.empty();
        }
        if (target instanceof Target.Head) {
            return catalogue.head().map(Revision::version);
        }
        if (target instanceof Target.At at) {
            return Optional.of(RevisionFinder.find(catalogue, history, at.revision()));
        }
        throw new Failure(
                ExitCode.USAGE,
                "the target " + target + " is relative, and stamp needs to be told exactly",
                "name head, base or a revision");
    }
}
