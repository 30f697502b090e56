package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Hazard;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts changes into as few scripts as can run them: what cannot run in a transaction stands by
 * itself, and so does a new label of an enum, which has to be committed before it is used.
 */
final class Parts {
    private Parts() {}

    static List<List<Change>> of(List<Change> changes) {
        List<List<Change>> parts = new ArrayList<>();
        for (Change change : changes) {
            if (parts.isEmpty() || !fits(change, parts.get(parts.size() - 1))) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(change);
        }
        return parts;
    }

    private static boolean fits(Change change, List<Change> part) {
        Change last = part.get(part.size() - 1);
        boolean isUsable = isNewLabel(change) || !isNewLabel(last);
        return isOutside(change) == isOutside(last) && isUsable;
    }

    private static boolean isNewLabel(Change change) {
        return change.hazards().contains(Hazard.NEW_ENUM_VALUE);
    }

    private static boolean isOutside(Change change) {
        return change.hazards().contains(Hazard.OUTSIDE_TRANSACTION);
    }
}
