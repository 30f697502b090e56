package dev.flyback.database;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.time.Duration;
import java.util.Set;

/** Waits until a server answers. */
public final class ServerWait {
    private static final Duration PAUSE = Duration.ofMillis(200);

    // The server is there and has decided: waiting will not change its mind.
    private static final Set<String> FINAL_STATES = Set.of("3D000", "28P01", "28000", "08004");

    private ServerWait() {}

    /**
     * Tries to connect until it works.
     *
     * @param url where to
     * @param options how the session is to be
     * @param limit how long to try
     * @return how long it took
     * @throws Failure ({@link ExitCode#UNAVAILABLE}) if the server does not answer in time, or refuses the
     *     user or the database
     */
    public static Duration untilReady(DatabaseUrl url, SessionOptions options, Duration limit) {
        long start = System.nanoTime();
        while (true) {
            SessionOptions limited = options.withConnectTimeout(
                    shorter(options.connectTimeout(), limit.minusNanos(System.nanoTime() - start)));
            try (Database database = Database.open(url, limited)) {
                database.query("SELECT 1", row -> row.getInt(1));
                return Duration.ofNanos(System.nanoTime() - start);
            } catch (Failure failure) {
                if (isFinal(failure) || System.nanoTime() - start > limit.toNanos()) {
                    throw failure;
                }
                pause();
            }
        }
    }

    // At least a second, as the driver counts in seconds and takes zero for "no limit".
    private static Duration shorter(Duration timeout, Duration remaining) {
        Duration shortest = timeout.isZero() || remaining.compareTo(timeout) < 0 ? remaining : timeout;
        return shortest.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : shortest;
    }

    private static boolean isFinal(Failure failure) {
        return failure.exitCode() != ExitCode.UNAVAILABLE
                || failure.getCause() instanceof java.sql.SQLException exception
                        && FINAL_STATES.contains(String.valueOf(exception.getSQLState()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNAVAILABLE, "the wait was interrupted", "run it again", e);
        }
    }
}
