package dev.flyback.execute;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Carries the wish to stop from a signal to the run: the running statement is cancelled, no other begins. */
public final class Interruption {
    private final AtomicReference<Runnable> reaction = new AtomicReference<>();
    private volatile boolean begun;
    private volatile boolean requested;

    /**
     * Asks the run to stop; may be called from any thread, at any time.
     *
     * @return whether a run has begun, which then rolls back and says what it has done
     */
    public boolean request() {
        requested = true;
        Optional.ofNullable(reaction.get()).ifPresent(Runnable::run);
        return begun;
    }

    void begin() {
        begun = true;
    }

    void end() {
        begun = false;
    }

    /**
     * Whether the run is to stop.
     *
     * @return true once it was asked to
     */
    public boolean isRequested() {
        return requested;
    }

    /**
     * Says what a request is to set off from now on.
     *
     * @param action runs on the thread that asks
     */
    public void reactWith(Runnable action) {
        reaction.set(action);
    }

    /** Takes that back. */
    public void reactNoMore() {
        reaction.set(null);
    }
}
