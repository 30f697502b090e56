package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks, from a second session, at what a statement waits for and how far it has come. The session is opened when a
 * statement has run for a while: a run of quick ones has none, unless the limit for locks is short.
 */
final class Watch implements AutoCloseable {
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(10);

    private final Database watched;
    private final int process;
    private final Progress progress;
    private final long delay;
    private final Thread thread = new Thread(this::look, "flyback-watch");

    private int statement;
    private long began;
    private List<Blocker> blockers = List.of();
    private String lastSeen = "";
    private long lastNote;

    /** It looks sooner where a short limit ends the wait sooner. */
    Watch(Database watched, int process, Progress progress, Limits limits) {
        this.watched = watched;
        this.process = process;
        this.progress = progress;
        Duration half = limits.lock().orElse(Limits.LOCK).duration().dividedBy(2);
        this.delay = (half.isZero() || half.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : half).toNanos();
        thread.setDaemon(true);
        thread.start();
    }

    /** A statement begins. */
    synchronized void begin() {
        statement++;
        began = System.nanoTime();
        blockers = List.of();
        lastSeen = "";
    }

    /** It has ended: whom it was last seen to wait for. */
    synchronized List<Blocker> end() {
        began = 0;
        return blockers;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void look() {
        try {
            // A short wait is over before a session can be opened.
            if (delay >= LONGEST_DELAY.toNanos()) {
                awaitLongStatement();
            }
            try (Database session = watched.another()) {
                while (true) {
                    int looked = awaitLongStatement();
                    saw(
                            looked,
                            session.query(Blocker.SQL, Blocker::of, process),
                            session.query(IndexProgress.SQL, IndexProgress::of, process));
                    Thread.sleep(Math.max(
                            SHORTEST_PAUSE.toMillis(), Duration.ofNanos(delay).toMillis() / 2));
                }
            }
        } catch (InterruptedException e) {
            // The run has ended.
        } catch (SqlError | Failure e) {
            // Without a second session there is nothing to tell; the run goes on all the same.
        }
    }

    private int awaitLongStatement() throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (began != 0 && System.nanoTime() - began >= delay) {
                    return statement;
                }
            }
            Thread.sleep(Math.max(1, Duration.ofNanos(delay).toMillis() / 4));
        }
    }

    private synchronized void saw(int looked, List<Blocker> seen, List<IndexProgress> indexes) {
        if (looked != statement || began == 0) {
            return;
        }
        if (!seen.isEmpty()) {
            blockers = seen;
        }
        List<String> words = Stream.concat(
                        indexes.stream().map(IndexProgress::toString),
                        seen.stream().map(blocker -> "waiting for " + blocker))
                .toList();
        boolean isNew = !phase(seen, indexes).equals(lastSeen);
        if (!words.isEmpty() && (isNew || System.nanoTime() - lastNote >= BETWEEN_NOTES.toNanos())) {
            words.forEach(line -> progress.note("  " + line));
            lastSeen = phase(seen, indexes);
            lastNote = System.nanoTime();
        }
    }

    private static String phase(List<Blocker> seen, List<IndexProgress> indexes) {
        return indexes.stream().map(IndexProgress::phase).toList()
                + seen.stream().map(Blocker::pid).toList().toString();
    }
}
