package dev.flyback.execute;

import dev.flyback.plan.Step;
import java.time.Duration;

/** Watches a plan that is tried and rolled back, from within its transaction. */
public interface Witness extends Progress {
    /**
     * The transaction has begun, and nothing has run yet; it may begin again, where a lock was not got.
     *
     * @return false if there is nothing to watch, so that nothing need be tried
     */
    boolean begun();

    /** Everything has run, and is about to be rolled back. */
    void ending();

    /**
     * Whether a step that leaves all rows as they are, as one that builds an index, may be left out because it cannot run in
     * a transaction.
     *
     * @return true if only rows matter
     */
    default boolean leavesOutWhatLeavesRows() {
        return false;
    }

    @Override
    default void started(Step step) {}

    @Override
    default void finished(Step step, Duration duration) {}

    @Override
    default void note(String text) {}
}
