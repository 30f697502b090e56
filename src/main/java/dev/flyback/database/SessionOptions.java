package dev.flyback.database;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a session with the server is to be.
 *
 * @param connectTimeout how long to wait for each server's answer, in whole seconds; zero sets no limit
 * @param applicationName what {@code pg_stat_activity} shows
 * @param timeZone the zone of times without one, by a name that the server knows
 *     (<a href="https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES">PostgreSQL, Time
 *     Zones</a>)
 * @param echo is told every statement with the time it took, if anybody is
 * @param notices is told what the server says beside its answers, as psql shows it
 */
public record SessionOptions(
        Duration connectTimeout,
        String applicationName,
        String timeZone,
        Optional<Consumer<String>> echo,
        Consumer<String> notices) {
    /**
     * The same, for a session whose notices nobody wants to read.
     *
     * @return new options
     */
    public SessionOptions withoutNotices() {
        return new SessionOptions(connectTimeout, applicationName, timeZone, echo, text -> {});
    }

    /**
     * Sets the zone. The driver begins every session with that of the machine, and no option of the start-up message
     * is stronger.
     *
     * @return one statement, with its semicolon
     */
    public String timeZoneSql() {
        return "SET TimeZone = '" + timeZone.replace("'", "''") + "';";
    }

    SessionOptions silent() {
        return new SessionOptions(connectTimeout, applicationName, timeZone, Optional.empty(), text -> {});
    }

    SessionOptions withConnectTimeout(Duration limit) {
        return new SessionOptions(limit, applicationName, timeZone, echo, notices);
    }
}
