package dev.flyback.verify;

import dev.flyback.difference.Change;
import java.util.List;

/**
 * A script that is not written yet.
 *
 * @param parts what it does, in its order; more than one list if it takes several transactions
 * @param locks what it locks
 */
public record DraftScript(List<List<Change>> parts, List<RelationLock> locks) {
    /** Copies what it is given. */
    public DraftScript {
        parts = List.copyOf(parts);
        locks = List.copyOf(locks);
    }

    /**
     * All that it does.
     *
     * @return the changes in their order
     */
    public List<Change> changes() {
        return parts.stream().flatMap(List::stream).toList();
    }

    DraftScript with(List<RelationLock> others) {
        return new DraftScript(parts, others);
    }
}
