package dev.flyback.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a connection so far: place and user under libpq's keywords, the rest under the driver's names.
 *
 * <p>Every form of URL and every family of variables is brought into this one form; who puts first, wins with
 * {@link #putIfAbsent}.
 */
final class ConnectionInfo {
    static final String HOST = "host";
    static final String PORT = "port";
    static final String USER = "user";
    static final String PASSWORD = "password";
    static final String DATABASE = "dbname";
    static final String PASSWORD_FILE = "passfile";

    private static final Set<String> PLACE = Set.of(HOST, PORT, USER, PASSWORD, DATABASE, PASSWORD_FILE);
    private static final Map<String, String> ALIASES =
            Map.of("PGHOST", HOST, "PGPORT", PORT, "PGDBNAME", DATABASE, "database", DATABASE);

    /** A value and what messages name it by; never printed, as it may be the password. */
    private record Given(String value, String origin) {}

    private final Map<String, Given> values = new LinkedHashMap<>();

    static boolean known(String name) {
        return PLACE.contains(keyword(name)) || ParameterNames.known(name);
    }

    static String keyword(String name) {
        return ALIASES.getOrDefault(name, name);
    }

    /** Takes a parameter over; a later one of the same name replaces it, as libpq does. */
    void put(String name, String value, String origin) {
        if (PLACE.contains(keyword(name))) {
            // An empty part is a part left out: libpq gives it its default.
            if (!value.isEmpty()) {
                values.put(keyword(name), new Given(value, origin));
            }
            return;
        }
        DriverParameters.translate(origin, name, value)
                .ifPresent(property -> values.put(property.getKey(), new Given(property.getValue(), origin)));
    }

    /**
     * Takes a parameter over unless there is one.
     *
     * @return whether it was taken
     */
    boolean putIfAbsent(String name, String value, String origin) {
        ConnectionInfo other = new ConnectionInfo();
        other.put(name, value, origin);
        boolean absent = other.values.keySet().stream().noneMatch(values::containsKey);
        if (absent) {
            values.putAll(other.values);
        }
        return absent;
    }

    Optional<String> find(String keyword) {
        return Optional.ofNullable(values.get(keyword)).map(Given::value);
    }

    String origin(String keyword) {
        return values.get(keyword).origin();
    }

    /** Host, port and user must be there; a missing database is the user's name, as in libpq. */
    DatabaseUrl toDatabaseUrl() {
        Map<String, String> properties = new LinkedHashMap<>();
        values.forEach((name, given) -> {
            if (!PLACE.contains(name)) {
                properties.put(name, given.value());
            }
        });
        SystemCertificates.apply(properties, values.containsKey("sslrootcert") ? origin("sslrootcert") : "");
        String user = find(USER).orElseThrow();
        return new DatabaseUrl(servers(), find(DATABASE).orElse(user), user, find(PASSWORD), properties, credentials());
    }

    private String credentials() {
        return Stream.of(USER, PASSWORD)
                .filter(values::containsKey)
                .map(this::origin)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** libpq, "Specifying Multiple Hosts": one port goes for all hosts, else there are as many ports as hosts. */
    List<Server> servers() {
        String[] hosts = find(HOST).orElseThrow().split(",", -1);
        String[] ports = find(PORT).orElseThrow().split(",", -1);
        if (ports.length != 1 && ports.length != hosts.length) {
            throw UrlFailure.of(
                    origin(PORT),
                    "there are " + ports.length + " ports for " + hosts.length + " hosts",
                    "give one port for all hosts, or one for each");
        }
        List<Server> servers = new ArrayList<>();
        for (int i = 0; i < hosts.length; i++) {
            servers.add(new Server(host(hosts[i].strip()), port(ports[ports.length == 1 ? 0 : i].strip())));
        }
        return servers;
    }

    private String host(String text) {
        String host = text.matches("\\[.*]") ? text.substring(1, text.length() - 1) : text;
        if (host.startsWith("/") || host.startsWith("@")) {
            throw UrlFailure.of(
                    origin(HOST),
                    "the host `" + host + "` is a Unix socket, and the JDBC driver speaks TCP only",
                    "give a host that listens on TCP, for example localhost");
        }
        if (!host.matches("[^\\s/?#@\\\\\"'<>{}|^`\\[\\]]*")) {
            throw UrlFailure.of(origin(HOST), "the host has a character that no host has", "give a name or an address");
        }
        return host.isEmpty() ? "localhost" : host;
    }

    private int port(String text) {
        if (text.isEmpty()) {
            return Server.DEFAULT_PORT;
        }
        return Server.port(text)
                .orElseThrow(() ->
                        UrlFailure.of(origin(PORT), "`" + text + "` is not a port", "write a number from 1 to 65535"));
    }
}
