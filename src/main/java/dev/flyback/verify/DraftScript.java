package dev.flyback.verify;

import dev.flyback.difference.Change;
import java.util.List;

/**
 * A script that is not written yet.
 *
 * @param parts what it does, in its order; more than one list if it takes several transactions
 * @param locks what it locks
 * @param roles what roles it needs that nothing before it needs
 * @param remarks what rows have shown
 */
public record DraftScript(
        List<List<Change>> parts, List<RelationLock> locks, List<String> roles, List<String> remarks) {
    /** Copies what it is given. */
    public DraftScript {
        parts = List.copyOf(parts);
        roles = List.copyOf(roles);
        remarks = List.copyOf(remarks);
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

    static DraftScript of(List<List<Change>> parts) {
        return new DraftScript(parts, List.of(), List.of(), List.of());
    }

    DraftScript locking(List<RelationLock> others) {
        return new DraftScript(parts, others, roles, remarks);
    }

    DraftScript needing(List<String> others) {
        return new DraftScript(parts, locks, others, remarks);
    }

    DraftScript saying(List<String> others) {
        return new DraftScript(parts, locks, roles, others);
    }
}
