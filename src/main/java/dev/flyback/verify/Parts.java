package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Hazard;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts changes into as few transactions as can run them: what cannot run in a transaction stands by
 * itself, and so does a new label of an enum, which has to be committed before it is used.
 */
final class Parts {
    private Parts() {}

    /** Those of stages, each of which has to be committed before the next one begins. */
    static List<List<Change>> of(List<List<Change>> stages) {
        List<List<Change>> parts = new ArrayList<>();
        for (List<Change> stage : stages) {
            parts.addAll(ofStage(stage));
        }
        return parts;
    }

    private static List<List<Change>> ofStage(List<Change> changes) {
        List<List<Change>> parts = new ArrayList<>();
        for (Change change : changes) {
            if (parts.isEmpty() || !fits(change, parts.get(parts.size() - 1))) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(change);
        }
        return parts;
    }

    // Of several indexes in one script, those before the one that fails would stay.
    private static boolean fits(Change change, List<Change> part) {
        Change last = part.get(part.size() - 1);
        boolean isUsable = isNewLabel(change) || !isNewLabel(last);
        return !isOutside(change) && !isOutside(last) && isUsable;
    }

    private static boolean isNewLabel(Change change) {
        return change.hazards().contains(Hazard.NEW_ENUM_VALUE);
    }

    static boolean isOutside(Change change) {
        return change.hazards().contains(Hazard.OUTSIDE_TRANSACTION);
    }
}
