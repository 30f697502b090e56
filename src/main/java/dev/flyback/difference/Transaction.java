package dev.flyback.difference;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Changes that run in one transaction. */
public final class Transaction {
    private Transaction() {}

    /**
     * What the changes run.
     *
     * @param changes the changes in their order
     * @return their statements, without a setting of the transaction that an earlier one has made
     */
    public static List<String> statements(List<Change> changes) {
        AtomicBoolean isSet = new AtomicBoolean();
        return changes.stream()
                .flatMap(change -> change.statements().stream())
                .filter(statement -> !statement.equals(RoutineWriter.BODIES_UNCHECKED) || !isSet.getAndSet(true))
                .toList();
    }
}
