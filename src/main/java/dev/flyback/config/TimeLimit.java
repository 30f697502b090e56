package dev.flyback.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit of time as PostgreSQL writes it: a number with its unit
 * (<a href="https://www.postgresql.org/docs/current/config-setting.html">PostgreSQL, Setting Parameters</a>).
 *
 * @param duration zero sets no limit
 */
public record TimeLimit(Duration duration) {
    // What PostgreSQL takes: lock_timeout and statement_timeout are 32-bit numbers of milliseconds.
    private static final long LONGEST = Integer.MAX_VALUE;
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,10})\\s*(ms|s|min|h)");
    private static final Map<String, Long> MILLISECONDS = Map.of("ms", 1L, "s", 1000L, "min", 60_000L, "h", 3_600_000L);

    /** How to write one, for the second line of an error. */
    public static final String ADVICE = "write a number with its unit, for example 500ms, 10s or 2min; 0 sets no limit";

    /**
     * Reads one.
     *
     * @param text for instance {@code 500ms}, {@code 10s}, {@code 2min}, {@code 1h}, {@code 0}
     * @return the limit, or nothing if the text is none or more than PostgreSQL takes
     */
    public static Optional<TimeLimit> parse(String text) {
        String stripped = text.strip();
        if (stripped.equals("0")) {
            return Optional.of(new TimeLimit(Duration.ZERO));
        }
        Matcher matcher = TEXT.matcher(stripped);
        return matcher.matches()
                ? Optional.of(Long.parseLong(matcher.group(1)) * MILLISECONDS.get(matcher.group(2)))
                        .filter(milliseconds -> milliseconds <= LONGEST)
                        .map(milliseconds -> new TimeLimit(Duration.ofMillis(milliseconds)))
                : Optional.empty();
    }

    /**
     * The limit for PostgreSQL.
     *
     * @return for instance {@code 3000ms}
     */
    @Override
    public String toString() {
        return duration.toMillis() + "ms";
    }
}
