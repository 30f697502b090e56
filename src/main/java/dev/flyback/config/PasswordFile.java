package dev.flyback.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Looks a password up in a {@code .pgpass} file.
 *
 * <p>libpq, "The Password File" (https://www.postgresql.org/docs/current/libpq-pgpass.html). pgjdbc reads it too, but
 * it knows no {@code PGPASSFILE} of a {@code .env}, finds no line when there are several hosts, and would not find the
 * line of the database for a scratch database beside it.
 */
final class PasswordFile {
    private final Path file;

    PasswordFile(Path file) {
        this.file = file;
    }

    static Path standard(Environment environment) {
        String applicationData = environment.variables().get("APPDATA");
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows && applicationData != null
                ? Path.of(applicationData, "postgresql", "pgpass.conf")
                : environment.homeDirectory().resolve(".pgpass");
    }

    /** The password of the first server that has a line; the driver takes one password for all. */
    Optional<String> find(List<Server> servers, String database, String user) {
        List<String> lines = lines();
        return servers.stream()
                .flatMap(server -> lines.stream()
                        .map(line -> match(line, server, database, user))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    // As in libpq, a file that is missing or unreadable is no fault: the server may ask for no password.
    private List<String> lines() {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<String> match(String line, Server server, String database, String user) {
        if (line.startsWith("#")) {
            return Optional.empty();
        }
        int position = 0;
        for (String wanted : List.of(server.host(), String.valueOf(server.port()), database, user)) {
            position = endOfField(line, position, wanted);
            if (position < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(readPassword(line.substring(position))).filter(password -> !password.isEmpty());
    }

    // Compared letter by letter, as in libpq, because the colons of an IPv6 address need no backslash.
    private static int endOfField(String line, int start, String wanted) {
        if (line.startsWith("*:", start)) {
            return start + 2;
        }
        int position = start;
        for (int i = 0; i < wanted.length(); i++) {
            if (line.startsWith("\\", position)) {
                position++;
            }
            if (position >= line.length() || line.charAt(position++) != wanted.charAt(i)) {
                return -1;
            }
        }
        return line.startsWith(":", position) ? position + 1 : -1;
    }

    private static String readPassword(String rest) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < rest.length() && rest.charAt(i) != ':'; i++) {
            if (rest.charAt(i) == '\\' && i + 1 < rest.length()) {
                i++;
            }
            password.append(rest.charAt(i));
        }
        return password.toString();
    }
}
