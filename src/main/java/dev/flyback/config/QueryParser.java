package dev.flyback.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parameters after the {@code ?} of a URL. */
final class QueryParser {
    private final String query;
    private final String origin;
    private final boolean jdbc;
    private final List<String> hosts = new ArrayList<>();
    private boolean afterPassword;

    QueryParser(String query, String origin, boolean jdbc) {
        this.query = query;
        this.origin = origin;
        this.jdbc = jdbc;
    }

    void parse(ConnectionInfo info) {
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty()) {
                readParameter(parameter, info);
            }
        }
        // SQLAlchemy repeats the parameter for each host: ?host=h1:5432&host=h2:5432.
        if (!hosts.isEmpty()) {
            HostList list = HostList.parse(String.join(",", hosts), origin, true);
            info.put(ConnectionInfo.HOST, list.hosts(), origin);
            info.put(ConnectionInfo.PORT, list.ports(), origin);
        }
    }

    private void readParameter(String parameter, ConnectionInfo info) {
        int equals = parameter.indexOf('=');
        String name =
                decode(equals < 0 ? parameter : parameter.substring(0, equals)).orElse("");
        requireKnown(name);
        if (equals < 0) {
            throw UrlFailure.of(origin, "the parameter `" + name + "` has no value", "write " + name + "=VALUE");
        }
        String value = decode(parameter.substring(equals + 1))
                .orElseThrow(() -> UrlFailure.of(
                        origin,
                        "the value of `" + name + "` has a % that two hex digits do not follow",
                        "percent-encode a % as %25, also in a password"));
        afterPassword = name.equals(ConnectionInfo.PASSWORD) || name.equals("sslpassword");
        take(name, value, info);
    }

    /** A name that nobody knows may be a piece of a password that holds a ? or an &: it is not shown then. */
    private void requireKnown(String name) {
        if (ConnectionInfo.known(name) || isSsl(name)) {
            return;
        }
        if (query.contains("@")) {
            throw UrlFailure.unescaped(origin, "a ?");
        }
        if (afterPassword) {
            throw UrlFailure.of(
                    origin,
                    "the parameter after the password is not known",
                    "percent-encode an & in a password as %26; else correct or remove the parameter");
        }
        DriverParameters.translate(origin, name, "");
    }

    private void take(String name, String value, ConnectionInfo info) {
        if (isSsl(name)) {
            info.put(DriverParameters.SSL_MODE, sslMode(value), origin);
        } else if (ConnectionInfo.keyword(name).equals(ConnectionInfo.HOST)) {
            hosts.add(value.matches("[0-9A-Fa-f]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%.*)?") ? "[" + value + "]" : value);
        } else {
            info.put(name, value, origin);
        }
    }

    /** In a jdbc: URL {@code ssl} is the driver's own and means verify-full. */
    private boolean isSsl(String name) {
        return name.equals("ssl") && !jdbc;
    }

    /** libpq, "Connection URIs", takes ssl=true for sslmode=require; asyncpg's values are the modes themselves. */
    private static String sslMode(String value) {
        return switch (value) {
            case "true" -> "require";
            case "false" -> "disable";
            default -> value.replace('_', '-');
        };
    }

    /** pgjdbc reads a query as a form: there a + is a space. */
    private Optional<String> decode(String text) {
        return Percent.decode(jdbc ? text.replace('+', ' ') : text);
    }
}
