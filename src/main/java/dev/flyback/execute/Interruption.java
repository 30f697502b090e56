package dev.flyback.execute;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Carries the wish to stop from a signal to the run: the running statement is cancelled, no other begins. */
public final class Interruption {
    private final AtomicReference<Runnable> reaction = new AtomicReference<>();
    private final List<Runnable> clearing = new CopyOnWriteArrayList<>();
    private volatile boolean begun;
    private volatile boolean requested;

    /**
     * Asks the run to stop; may be called from any thread, at any time.
     *
     * @return whether a run has begun, which then rolls back, says what it has done and clears up
     */
    public boolean request() {
        requested = true;
        Optional.ofNullable(reaction.get()).ifPresent(Runnable::run);
        boolean willEndItself = begun;
        if (!willEndItself) {
            clearing.forEach(Runnable::run);
        }
        return willEndItself;
    }

    /**
     * Says what has to be done before the process ends, where no run is there that does it.
     *
     * @param action runs on the thread that asks; raises no failure
     */
    public void beforeExit(Runnable action) {
        clearing.add(action);
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
