package dev.flyback.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has become of rows on the way there and back: what the up script did is its business, the rest is a fault. */
final class RowResidue {
    private final RowSnapshot before;
    private final RowSnapshot after;
    private final RowSnapshot back;
    private final String up;
    private final String undo;

    private RowResidue(RowSnapshot before, RowSnapshot after, RowSnapshot back, String up, String undo) {
        this.before = before;
        this.after = after;
        this.back = back;
        this.up = up;
        this.undo = undo;
    }

    /**
     * Compares rows.
     *
     * @param before those before the up script
     * @param after those after it
     * @param back those after the undo script
     * @param up what the up script is called
     * @param undo what the undo script is called
     * @return what differs, less tables and columns that are not there at all, as that is told of them
     */
    static List<Observation> between(RowSnapshot before, RowSnapshot after, RowSnapshot back, String up, String undo) {
        return new RowResidue(before, after, back, up, undo).observations();
    }

    private List<Observation> observations() {
        Map<String, RowDifference> byUp = RowDifference.between(before, after.namedAs(before)).stream()
                .collect(Collectors.toMap(RowDifference::table, Function.identity()));
        List<Observation> observations = new ArrayList<>();
        for (RowDifference difference : RowDifference.between(before.within(back), back)) {
            RowDifference meant = Optional.ofNullable(byUp.get(difference.table()))
                    .orElse(new RowDifference(difference.table(), 0, 0, new TreeSet<>()));
            difference.without(meant).ifPresent(rest -> observations.addAll(faults(rest)));
            difference
                    .within(meant)
                    .ifPresent(known -> known.losses()
                            .forEach(loss -> observations.add(new Observation(
                                    Observation.Sort.NOTE, loss + " by " + up + " and do not come back"))));
        }
        return observations;
    }

    private List<Observation> faults(RowDifference difference) {
        List<Observation> faults = new ArrayList<>();
        difference
                .losses()
                .forEach(loss -> faults.add(new Observation(Observation.Sort.DATA, loss + " after " + undo)));
        if (difference.added() > 0) {
            faults.add(new Observation(
                    Observation.Sort.LEFT, "rows of " + difference.table() + " are left behind after " + undo));
        }
        return faults;
    }
}
