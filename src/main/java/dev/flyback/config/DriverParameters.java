package dev.flyback.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.postgresql.PGProperty;

/**
 * Translates the parameters of a URL into the driver's properties.
 *
 * <p>libpq's are in its manual, "Parameter Key Words"
 * (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS).
 */
final class DriverParameters {
    static final String SSL_MODE = PGProperty.SSL_MODE.getName();
    static final String CONNECT_TIMEOUT = PGProperty.CONNECT_TIMEOUT.getName();
    static final String APPLICATION_NAME = PGProperty.APPLICATION_NAME.getName();
    static final String TARGET = PGProperty.TARGET_SERVER_TYPE.getName();

    /** The driver counts milliseconds in an int. */
    static final int LONGEST_SECONDS = Integer.MAX_VALUE / 1000;

    private static final Map<String, Map<String, String>> LIBPQ_VALUES = Map.of(
            "target_session_attrs",
                    Map.of(
                            "any", "any",
                            "read-write", "primary",
                            "read-only", "secondary",
                            "primary", "primary",
                            "standby", "secondary",
                            "prefer-standby", "preferSecondary"),
            "load_balance_hosts", Map.of("disable", "false", "random", "true"),
            "keepalives", Map.of("0", "false", "1", "true"));

    private DriverParameters() {}

    /**
     * Translates one parameter.
     *
     * @return the driver's name and value, or empty when it has no effect here
     */
    static Optional<Map.Entry<String, String>> translate(String origin, String name, String value) {
        if (ParameterNames.withoutEffect(name)) {
            return Optional.empty();
        }
        if (ParameterNames.refused(name)) {
            throw UrlFailure.of(
                    origin,
                    "the parameter `" + name + "` is libpq's own and the JDBC driver has nothing like it",
                    "remove `" + name + "`");
        }
        if (!ParameterNames.known(name)) {
            throw ParameterNames.unknown(origin, name);
        }
        String driverName = ParameterNames.driverName(name);
        String driverValue = translateValue(origin, name, value);
        requireChoice(origin, name, driverName, driverValue);
        if (driverName.equals(CONNECT_TIMEOUT)) {
            requireSeconds(origin + ": `" + name + "`", value);
        }
        return Optional.of(Map.entry(driverName, driverValue));
    }

    /**
     * Reads a number of seconds.
     *
     * @return 0 to {@link #LONGEST_SECONDS}
     */
    static int requireSeconds(String origin, String value) {
        if (value.matches("[0-9]{1,10}") && Long.parseLong(value) <= LONGEST_SECONDS) {
            return Integer.parseInt(value);
        }
        throw UrlFailure.of(
                origin,
                "`" + value + "` is not a number of seconds",
                "write a whole number of seconds, for example 10");
    }

    private static String translateValue(String origin, String name, String value) {
        Map<String, String> values = LIBPQ_VALUES.get(name);
        if (values == null) {
            return value;
        }
        if (!values.containsKey(value)) {
            throw wrongChoice(origin, name, value, values.keySet());
        }
        return values.get(value);
    }

    private static void requireChoice(String origin, String name, String driverName, String value) {
        String[] choices = PGProperty.forName(driverName).getChoices();
        if (choices != null && !List.of(choices).contains(value)) {
            throw wrongChoice(origin, name, value, List.of(choices));
        }
    }

    private static RuntimeException wrongChoice(String origin, String name, String value, Iterable<String> choices) {
        TreeSet<String> sorted = new TreeSet<>();
        choices.forEach(sorted::add);
        return UrlFailure.of(
                origin, "`" + name + "` can't be `" + value + "`", "write one of: " + String.join(", ", sorted));
    }
}
