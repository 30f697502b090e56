package dev.flyback.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A PgBouncer before a server, until it is closed. */
public final class Pooler implements AutoCloseable {
    private final Process process;
    private final int port;

    private Pooler(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Looks for the program.
     *
     * @return true where it is installed
     */
    public static boolean isInstalled() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                                .map(Path::of),
                        Stream.of(Path.of("/usr/sbin")))
                .map(folder -> folder.resolve("pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts one.
     *
     * @param server what stands behind it
     * @param mode its {@code pool_mode}
     * @param folder an empty folder for its files
     * @return the running pooler
     */
    public static Pooler start(TestServer server, String mode, Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path configuration = folder.resolve("pgbouncer.ini");
        Files.writeString(
                configuration,
                """
                [databases]
                * = host=%s port=%d user=%s password=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                auth_type = any
                pool_mode = %s
                unix_socket_dir =
                """.formatted(server.host(), server.port(), server.superuser(), server.password(), port, mode)
                        // It does not run as root.
                        + (System.getProperty("user.name").equals("root") ? "user = nobody\n" : ""));
        Process process = new ProcessBuilder(program().orElseThrow().toString(), "-q", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Await.until("an answer of the pooler", () -> answers(port));
        return new Pooler(process, port);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A database by way of it.
     *
     * @param database a database of the server
     * @return its URL
     */
    public String url(TestDatabase database) {
        return "postgresql://" + database.server().superuser() + "@127.0.0.1:" + port + "/" + database.name();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
