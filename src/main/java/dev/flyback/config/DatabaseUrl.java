package dev.flyback.config;

import dev.flyback.failure.Failure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which database to connect to, as whom, and how; its text never shows the password.
 *
 * @param servers at least one, in the order they are tried in
 * @param database the name of the database
 * @param user the user to connect as
 * @param password the password, or empty when none is given
 * @param driverProperties pgjdbc's properties by their own names; neither user nor password is among them
 * @param credentials where user and password come from, in words for the user
 */
public record DatabaseUrl(
        List<Server> servers,
        String database,
        String user,
        Optional<String> password,
        Map<String, String> driverProperties,
        String credentials) {
    public DatabaseUrl {
        servers = List.copyOf(servers);
        Objects.requireNonNull(database);
        Objects.requireNonNull(user);
        password = password.filter(text -> !text.isEmpty());
        driverProperties = Collections.unmodifiableMap(new LinkedHashMap<>(driverProperties));
    }

    /**
     * Reads any form of a database URL; what it leaves out is localhost, 5432, postgres, and the user's name as the
     * database.
     *
     * <p>The rules are those of libpq, "Connection URIs"
     * (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS), and for {@code jdbc:} those
     * of pgjdbc (https://jdbc.postgresql.org/documentation/use/).
     *
     * @param text {@code postgresql://}, {@code postgres://}, {@code postgresql+driver://}, {@code jdbc:postgresql:}
     *     or {@code host=... dbname=...}
     * @param origin what messages name the URL by, for example {@code DATABASE_URL (environment)}
     * @return the database
     * @throws Failure USAGE when the text is no such URL; it never shows the password
     */
    public static DatabaseUrl parse(String text, String origin) {
        ConnectionInfo info = ConnectionString.parse(text, origin);
        fillWithDefaults(info, origin);
        return info.toDatabaseUrl();
    }

    static void fillWithDefaults(ConnectionInfo info, String origin) {
        info.putIfAbsent(ConnectionInfo.HOST, "localhost", origin);
        info.putIfAbsent(ConnectionInfo.PORT, String.valueOf(Server.DEFAULT_PORT), origin);
        info.putIfAbsent(ConnectionInfo.USER, "postgres", origin);
    }

    /**
     * Takes passwords out of a text that a driver or a library wrote.
     *
     * @param text the text, for example an exception's message
     * @param password the password that is in use
     * @return the text with {@code ***} for the password (also percent-encoded), for passwords in URLs and for values
     *     of {@code password=}
     */
    public static String redact(String text, Optional<String> password) {
        return Redaction.redact(text, password);
    }

    /**
     * A database URL as a user wrote it, less its passwords.
     *
     * @param text what should be a form that {@link #parse} reads
     * @return a text that names the same database, or nothing where this one names none
     */
    public static Optional<String> withoutPassword(String text) {
        try {
            DatabaseUrl url = parse(text, "").withoutPasswords();
            String rest = Redaction.remove(text);
            return Optional.of(parse(rest, "").equals(url) ? rest : url.display());
        } catch (Failure noUrl) {
            return Optional.empty();
        }
    }

    private DatabaseUrl withoutPasswords() {
        Map<String, String> properties = new LinkedHashMap<>(driverProperties);
        properties.remove("sslpassword");
        return new DatabaseUrl(servers, database, user, Optional.empty(), properties, credentials);
    }

    /**
     * The same server, user and properties with another database.
     *
     * @param name the name of the other database
     * @return a new value
     */
    public DatabaseUrl withDatabase(String name) {
        return new DatabaseUrl(servers, name, user, password, driverProperties, credentials);
    }

    /**
     * The database of the same server where others are made and dropped.
     *
     * @return that which every server has, {@code postgres}
     */
    public DatabaseUrl maintenance() {
        return withDatabase("postgres");
    }

    /**
     * What pgjdbc is given as its URL; user, password and properties go beside it.
     *
     * @return for example {@code jdbc:postgresql://localhost:5432/sentinai}
     */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + places() + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    /**
     * What a person is shown.
     *
     * @return for example {@code postgresql://postgres@localhost:5432/sentinai}, without password and parameters
     */
    public String display() {
        return "postgresql://" + Percent.encode(user) + "@" + places() + "/" + Percent.encode(database);
    }

    /** The same as {@link #display()}. */
    @Override
    public String toString() {
        return display();
    }

    private String places() {
        return servers.stream().map(Server::toString).collect(Collectors.joining(","));
    }
}
