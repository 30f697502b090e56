package dev.flyback.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGProperty;

/** The names that a parameter of a database URL can have, and what is done with each. */
final class ParameterNames {
    private static final Map<String, String> LIBPQ_NAMES = Map.ofEntries(
            Map.entry("connect_timeout", DriverParameters.CONNECT_TIMEOUT),
            Map.entry("application_name", DriverParameters.APPLICATION_NAME),
            Map.entry("target_session_attrs", DriverParameters.TARGET),
            Map.entry("load_balance_hosts", PGProperty.LOAD_BALANCE_HOSTS.getName()),
            Map.entry("channel_binding", PGProperty.CHANNEL_BINDING.getName()),
            Map.entry("sslnegotiation", PGProperty.SSL_NEGOTIATION.getName()),
            Map.entry("gssencmode", PGProperty.GSS_ENC_MODE.getName()),
            Map.entry("krbsrvname", PGProperty.KERBEROS_SERVER_NAME.getName()),
            Map.entry("keepalives", PGProperty.TCP_KEEP_ALIVE.getName()));

    /** asyncpg and SQLAlchemy read these themselves, and libpq's tuning has no counterpart in the driver. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "prepared_statement_cache_size",
            "prepared_statement_name_func",
            "async_fallback",
            "statement_cache_size",
            "max_cached_statement_lifetime",
            "max_cacheable_statement_size",
            "command_timeout",
            "client_encoding",
            "fallback_application_name",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "sslcompression",
            "sslsni",
            "gssdelegation");

    /** To leave these out in silence would weaken what the user has asked for, or connect to another place. */
    private static final Set<String> REFUSED = Set.of(
            "hostaddr",
            "service",
            "require_auth",
            "requirepeer",
            "sslcrl",
            "sslcrldir",
            "sslcertmode",
            "ssl_min_protocol_version",
            "ssl_max_protocol_version");

    private static final Set<String> DRIVER_NAMES =
            Arrays.stream(PGProperty.values()).map(PGProperty::getName).collect(Collectors.toUnmodifiableSet());

    private ParameterNames() {}

    static boolean known(String name) {
        return LIBPQ_NAMES.containsKey(name)
                || DRIVER_NAMES.contains(name)
                || WITHOUT_EFFECT.contains(name)
                || REFUSED.contains(name);
    }

    static boolean withoutEffect(String name) {
        return WITHOUT_EFFECT.contains(name);
    }

    static boolean refused(String name) {
        return REFUSED.contains(name);
    }

    static String driverName(String name) {
        return LIBPQ_NAMES.getOrDefault(name, name);
    }

    static RuntimeException unknown(String origin, String name) {
        List<String> nearest = Nearest.to(name, names());
        String like = nearest.isEmpty() ? "" : "; the nearest known: " + String.join(", ", nearest);
        return UrlFailure.of(
                origin,
                "the parameter `" + name + "` is not known" + like,
                "correct or remove it; libpq's and pgjdbc's connection parameters can be used");
    }

    private static Stream<String> names() {
        Stream<String> places = Stream.of("host", "port", "user", "password", "dbname", "passfile");
        return Stream.of(places, LIBPQ_NAMES.keySet().stream(), DRIVER_NAMES.stream())
                .flatMap(names -> names)
                .filter(name -> !REFUSED.contains(name));
    }
}
