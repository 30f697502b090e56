package dev.flyback.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that goes on while something else is done.
 *
 * @param <T> what it gives
 */
final class Background<T> implements Supplier<T> {
    private final FutureTask<T> task;

    /** Begins it. */
    Background(Callable<T> work) {
        task = new FutureTask<>(work);
        Thread thread = new Thread(task, "background");
        // Nobody waits for it where the other work has failed.
        thread.setDaemon(true);
        thread.start();
    }

    /** Does something with what comes of it, which nobody waits for any more. */
    void abandon(Consumer<T> end) {
        new Background<>(() -> {
            end.accept(get());
            return null;
        });
    }

    /** Waits for it; what it failed with is thrown here. */
    @Override
    public T get() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
