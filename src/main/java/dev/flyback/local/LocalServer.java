package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;

/** The PostgreSQL of one working directory: kept in its {@code .flyback}, and running on after flyback's end. */
public final class LocalServer {
    private static final int LONGEST_NAME = 63;

    private final LocalFolder folder;
    private final ServerState state;
    private final ServerLaunch launch;

    /**
     * Makes the handle; nothing is read or written yet.
     *
     * @param surroundings where flyback runs
     * @param postgresArchive the file or address that {@code --postgres-archive} names; it wins over all else
     */
    public LocalServer(Surroundings surroundings, Optional<String> postgresArchive) {
        this.folder = new LocalFolder(surroundings.workingDirectory());
        this.state = new ServerState(folder);
        this.launch = new ServerLaunch(surroundings, postgresArchive, folder, state);
    }

    /**
     * Starts the server unless it runs, making its data directory first if there is none; waits until it answers, for
     * up to 60 seconds.
     *
     * @return the server that runs now
     * @throws Failure {@link ExitCode#USAGE} if no fitting PostgreSQL is found, or none that may run here;
     *     {@link ExitCode#UNAVAILABLE} if it does not start, with the end of its log
     */
    public Running start() {
        try {
            folder.create();
            return FolderLock.holding(folder, this::startAlone);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Running startAlone() throws IOException {
        folder.ignore();
        return launch.start();
    }

    /**
     * Stops the server: sessions are ended, their open transactions rolled back, the data written.
     *
     * @return whether it ran
     * @throws Failure {@link ExitCode#UNAVAILABLE} if it does not stop within 60 seconds
     */
    public boolean stop() {
        if (!folder.exists()) {
            return false;
        }
        try {
            return FolderLock.holding(folder, launch::stop);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Looks whether the server runs; changes nothing.
     *
     * @return the server, or empty if it does not run
     * @throws Failure {@link ExitCode#USAGE} if {@code .flyback} cannot be read
     */
    public Optional<Running> status() {
        try {
            return state.look();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * The address of a database on the running server; the database is created if it is missing.
     *
     * @param database the database's name, at most 63 bytes
     * @return {@code postgresql://postgres:<password>@127.0.0.1:<port>/<database>}; it holds the password
     * @throws Failure {@link ExitCode#USAGE} for a name that PostgreSQL would not take; {@link ExitCode#UNAVAILABLE} if
     *     the server does not run or answer
     */
    public String url(String database) {
        demandName(database);
        Running running = status().filter(Running::answers).orElseThrow(LocalServer::notRunning);
        try (LocalSession session = LocalSession.open(running.port(), state.password())) {
            session.createDatabaseIfMissing(database);
            String name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
            return "postgresql://" + LocalSession.USER + ":" + state.password() + "@" + LocalSession.HOST + ":"
                    + running.port() + "/" + name;
        } catch (SQLException e) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "the database " + database + " cannot be made on the local server: " + e.getMessage(),
                    "see " + folder.log(),
                    e);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static void demandName(String database) {
        if (database.isBlank()
                || database.indexOf('\0') >= 0
                || database.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new Failure(
                    ExitCode.USAGE,
                    "'" + database + "' is no name for a database",
                    "use one of 1 to " + LONGEST_NAME + " bytes");
        }
    }

    private static Failure notRunning() {
        return new Failure(
                ExitCode.UNAVAILABLE, "no local PostgreSQL runs in this folder", "run `flyback local start`");
    }

    private Failure unusable(IOException cause) {
        return new Failure(
                ExitCode.USAGE,
                "the folder " + folder.path() + " cannot be used: " + FileReason.of(cause),
                "make sure that you own it and may write to it",
                cause);
    }
}
