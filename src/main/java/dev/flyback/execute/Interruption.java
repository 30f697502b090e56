package dev.flyback.execute;

import dev.flyback.database.Database;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Carries the wish to stop from a signal to the run: the running statement is cancelled, no other begins. */
public final class Interruption {
    private final AtomicReference<Database> running = new AtomicReference<>();
    private volatile boolean requested;

    /** Asks the run to stop; may be called from any thread, at any time. */
    public void request() {
        requested = true;
        Optional.ofNullable(running.get()).ifPresent(Database::cancel);
    }

    /**
     * Whether the run is to stop.
     *
     * @return true once it was asked to
     */
    public boolean isRequested() {
        return requested;
    }

    void watch(Database database) {
        running.set(database);
    }

    void release() {
        running.set(null);
    }
}
