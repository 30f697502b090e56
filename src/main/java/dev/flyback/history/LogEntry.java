package dev.flyback.history;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One run as the log has it.
 *
 * @param at when it ended; nothing before it is written, as the time is the server's
 * @param command what was called, without its options
 * @param plan its steps in words, in their order
 * @param from the current revision before it, in a word
 * @param to the current revision after it, in a word
 * @param error why it did not do all of its plan, if it did not
 * @param duration how long it took
 * @param databaseUser the role; nothing before it is written
 * @param systemUser who called flyback
 * @param host where
 * @param version of flyback
 * @param commit of the scripts, where they are under version control, with a word if they differ from it
 */
public record LogEntry(
        Optional<OffsetDateTime> at,
        String command,
        List<String> plan,
        String from,
        String to,
        Optional<String> error,
        Duration duration,
        Optional<String> databaseUser,
        String systemUser,
        String host,
        String version,
        Optional<String> commit) {
    /** Copies what it is given. */
    public LogEntry {
        plan = List.copyOf(plan);
    }
}
