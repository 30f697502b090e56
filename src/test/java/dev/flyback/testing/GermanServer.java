package dev.flyback.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server that speaks German: an installed PostgreSQL with its translations, as the binaries that the build brings have
 * none.
 */
public final class GermanServer implements AutoCloseable {
    private static final Path TRANSLATIONS = Path.of("/usr/share/locale/de/LC_MESSAGES");
    private static final Path LOCALE_SOURCES = Path.of("/usr/share/i18n/locales/de_DE");

    private final Path programs;
    private final Path folder;
    private final int port;

    private GermanServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts the server; leaves the test out where none is installed.
     *
     * @param folder an empty folder for its files
     * @return the server
     * @throws IOException if the folder cannot be written
     * @throws InterruptedException if the waiting thread was interrupted
     */
    public static GermanServer start(Path folder) throws IOException, InterruptedException {
        Optional<Path> programs = installed();
        assumeTrue(programs.isPresent(), "no PostgreSQL with German messages is installed");
        GermanServer server = new GermanServer(programs.get(), folder, freePort());
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    // Debian and Ubuntu keep a version's programs and its translations under its number.
    private static Optional<Path> installed() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions) || !Files.exists(LOCALE_SOURCES)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.filter(
                            version -> Files.exists(TRANSLATIONS.resolve("postgres-" + version.getFileName() + ".mo")))
                    .max(Comparator.naturalOrder())
                    .map(version -> version.resolve("bin"));
        }
    }

    private void start() throws IOException, InterruptedException {
        run(List.of(
                "localedef",
                "-i",
                "de_DE",
                "-f",
                "UTF-8",
                folder.resolve("de_DE.UTF-8").toString()));
        run(serverProgram("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"));
        Files.writeString(
                folder.resolve("data/postgresql.auto.conf"),
                "lc_messages = 'de_DE.UTF-8'\nunix_socket_directories = ''\nfsync = off\nport = " + port + "\n");
        run(serverProgram("pg_ctl", "-w", "-l", folder.resolve("log").toString(), "start"));
    }

    // PostgreSQL refuses to run as root; in a user namespace without a mapping nobody is root.
    private List<String> serverProgram(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                programs.resolve(name).toString(), "-D", folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("LOCPATH", folder.toString());
        builder.environment().remove("LC_ALL");
        if (builder.start().waitFor() != 0) {
            throw new IOException(command + ": " + Files.readString(folder.resolve("output")));
        }
    }

    /**
     * Where it answers.
     *
     * @param user who logs in
     * @param database which database
     * @return the URL
     */
    public String url(String user, String database) {
        return "postgresql://" + user + "@localhost:" + port + "/" + database;
    }

    @Override
    public void close() {
        try {
            run(serverProgram("pg_ctl", "-w", "-m", "immediate", "stop"));
        } catch (IOException | InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
