package dev.flyback.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The environment variables by which PostgreSQL's own programs know a database
 * (<a href="https://www.postgresql.org/docs/current/libpq-envars.html">PostgreSQL, libpq, Environment Variables</a>).
 */
public final class LibpqVariables {
    private static final Map<String, String> OF_DRIVER = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "channelBinding", "PGCHANNELBINDING",
            "gssEncMode", "PGGSSENCMODE",
            "options", "PGOPTIONS");

    private LibpqVariables() {}

    /**
     * Writes down how a database is reached.
     *
     * @param url the database
     * @return variables, the password among them
     */
    public static Map<String, String> of(DatabaseUrl url) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PGHOST", joined(url, Server::host));
        variables.put("PGPORT", joined(url, server -> Integer.toString(server.port())));
        variables.put("PGDATABASE", url.database());
        variables.put("PGUSER", url.user());
        url.password().ifPresent(password -> variables.put("PGPASSWORD", password));
        OF_DRIVER.forEach((property, variable) -> {
            if (url.driverProperties().containsKey(property)) {
                variables.put(variable, url.driverProperties().get(property));
            }
        });
        return variables;
    }

    private static String joined(DatabaseUrl url, Function<Server, String> part) {
        return url.servers().stream().map(part).collect(Collectors.joining(","));
    }
}
