package dev.flyback.history;

import java.util.List;
import java.util.Optional;

/**
 * A script that runs outside a transaction and did not come to its end, as the journal has it.
 *
 * @param key which script
 * @param script the name of its file
 * @param checksum Flyway's checksum of the file as it ran
 * @param done the hash of each statement that is done, from the first one on
 * @param open the statement that was begun behind them, if it left something to know
 * @param isRunning whether somebody is at work on it, as far as that is known
 */
public record Unfinished(
        ScriptKey key, String script, int checksum, List<String> done, Optional<Open> open, boolean isRunning) {
    /** Copies what it is given. */
    public Unfinished {
        done = List.copyOf(done);
    }

    /**
     * A statement that was begun and of which no end is known.
     *
     * @param number its place in the script, from 1 on
     * @param line the line of the file that it begins in
     * @param canRepeat whether it can be run again whether it is done or not
     * @param error what the server said, if it refused it
     * @param isAgreed whether somebody has seen to it, so that it can be repeated and is no error any more
     */
    public record Open(int number, int line, boolean canRepeat, Optional<String> error, boolean isAgreed) {
        /** One that nobody has seen to. */
        public Open(int number, int line, boolean canRepeat, Optional<String> error) {
            this(number, line, canRepeat, error, false);
        }

        private Open agreed() {
            return new Open(number, line, true, Optional.empty(), error.isPresent() || !canRepeat);
        }
    }

    /**
     * Whether the server refused a statement, so that something has to be mended.
     *
     * @return false for a run that was merely cut off
     */
    public boolean isFailed() {
        return open.flatMap(Open::error).isPresent();
    }

    /**
     * Whether nobody but a person can know if the statement that was cut off is done.
     *
     * @return true if somebody has to look
     */
    public boolean isInDoubt() {
        return !isRunning
                && open.filter(statement -> statement.error().isEmpty() && !statement.canRepeat())
                        .isPresent();
    }

    /**
     * Whether another run can go on by itself.
     *
     * @return true if nothing failed and nothing is in doubt
     */
    public boolean isCut() {
        return !isFailed() && !isInDoubt();
    }

    /**
     * Whether it is only somebody's word that keeps it from being failed or in doubt.
     *
     * @return true if a run goes on with it only where that is said
     */
    public boolean isAgreed() {
        return open.filter(Open::isAgreed).isPresent();
    }

    /** The same, if somebody has seen to what failed or is in doubt. */
    Unfinished agreed() {
        return new Unfinished(key, script, checksum, done, open.map(Open::agreed), isRunning);
    }

    /** The same, while somebody holds the lock: what did not fail is run. */
    Unfinished running() {
        return new Unfinished(key, script, checksum, done, open, !isFailed());
    }
}
