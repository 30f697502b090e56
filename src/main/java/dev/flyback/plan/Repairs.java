package dev.flyback.plan;

import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the rows that make history and files agree again. */
public final class Repairs {
    private Repairs() {}

    /**
     * The divergences that rows can mend: what failed or is missing is recorded as not applied, what was
     * changed is recorded with its new checksum. What the database is ahead of the files is left alone.
     *
     * @param catalogue the files
     * @param history what is applied
     * @return what disagrees and can be repaired
     */
    public static List<Divergence> repairable(Catalogue catalogue, History history) {
        return Divergences.ofApplied(catalogue, history, row -> true).stream()
                .filter(Repairs::isRepairable)
                .toList();
    }

    /**
     * The divergences that no row can mend: the database is ahead of the files, or a revision came late.
     *
     * @param catalogue the files
     * @param history what is applied
     * @return what disagrees and will still disagree after a repair
     */
    public static List<Divergence> beyondRepair(Catalogue catalogue, History history) {
        List<Divergence> all = new ArrayList<>(Divergences.ofApplied(catalogue, history, row -> true));
        all.removeIf(Repairs::isRepairable);
        all.addAll(Divergences.outOfOrder(catalogue, history));
        return all;
    }

    private static boolean isRepairable(Divergence divergence) {
        return !(divergence instanceof Divergence.FileMissing missing && missing.newerThanAll())
                && !(divergence instanceof Divergence.Squashed squashed && !squashed.isWhole());
    }

    /** What a baseline stands for is recorded as not applied, and the baseline in its place. */
    static List<Step> marks(Divergence.Squashed squashed) {
        AppliedRevision row = squashed.row();
        Revision baseline = squashed.baseline();
        Step gone = unmark(row);
        return row.version().equals(Optional.of(baseline.version()))
                ? List.of(
                        gone,
                        new Step.Mark(
                                row.version(),
                                baseline.description(),
                                baseline.up().name(),
                                Optional.of(baseline.up().checksum()),
                                true))
                : List.of(gone);
    }

    /**
     * The rows to add.
     *
     * @param catalogue the files
     * @param history what is applied
     * @return a plan of marks; empty if nothing can be repaired
     */
    public static Plan plan(Catalogue catalogue, History history) {
        List<Step> steps = new ArrayList<>();
        for (Divergence divergence : repairable(catalogue, history)) {
            if (divergence instanceof Divergence.ChecksumChanged changed) {
                steps.add(unmark(changed.row()));
                steps.add(mark(changed.row(), Optional.of(changed.checksum()), true));
            } else if (divergence instanceof Divergence.FileMissing missing) {
                steps.add(unmark(missing.row()));
            } else if (divergence instanceof Divergence.Squashed squashed) {
                steps.addAll(marks(squashed));
            } else if (divergence instanceof Divergence.Failed failed) {
                steps.add(unmark(failed.row()));
            }
        }
        return new Plan(steps);
    }

    /** What a row says is applied is recorded as not applied. */
    static Step unmark(AppliedRevision row) {
        return mark(row, row.checksum(), false);
    }

    private static Step mark(AppliedRevision row, Optional<Integer> checksum, boolean applied) {
        return new Step.Mark(row.version(), row.description(), row.script(), checksum, applied);
    }
}
