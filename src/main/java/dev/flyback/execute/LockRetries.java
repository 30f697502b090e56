package dev.flyback.execute;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Tries again what did not get a lock, with pauses that grow, so that those who wait behind it get through meanwhile. */
final class LockRetries {
    // Error codes of PostgreSQL: lock_not_available, deadlock_detected.
    static final String NOT_AVAILABLE = "55P03";
    private static final Set<String> NO_LOCK = Set.of(NOT_AVAILABLE, "40P01");

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration SLICE = Duration.ofMillis(50);

    private final int most;
    private final Progress progress;
    private final Interruption interruption;
    private int made;

    LockRetries(int most, Progress progress, Interruption interruption) {
        this.most = most;
        this.progress = progress;
        this.interruption = interruption;
    }

    /** Whether a statement failed for want of a lock and for nothing else. */
    static boolean isForLock(StatementFailure failure) {
        return NO_LOCK.contains(failure.error().state());
    }

    /** Pauses before the next attempt; without one if all have been made. */
    boolean next(StatementFailure failure) {
        if (!isForLock(failure) || made == most || interruption.isRequested()) {
            return false;
        }
        made++;
        Duration pause = pause();
        progress.note("  did not get a lock and rolled back; try %d of %d in %.1f s"
                .formatted(made, most, pause.toMillis() / 1000.0));
        sleep(pause);
        return !interruption.isRequested();
    }

    // Half of it by chance, so that two runs do not go on meeting each other.
    private Duration pause() {
        long longest = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(made - 1, 10));
        return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
    }

    private void sleep(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            while (System.nanoTime() < end && !interruption.isRequested()) {
                Thread.sleep(SLICE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
