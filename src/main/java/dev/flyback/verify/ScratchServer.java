package dev.flyback.verify;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.database.SessionOptions;
import dev.flyback.database.SqlError;
import dev.flyback.execute.Interruption;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A server where databases may be made to try things in. */
public final class ScratchServer {
    /** What the names of scratch databases begin with; nothing else is ever dropped. */
    public static final String PREFIX = "flyback_scratch_";

    private final DatabaseUrl url;
    private final SessionOptions options;
    private final boolean mayChange;
    private final Set<String> names = new HashSet<>();
    private boolean closed;

    /**
     * Names a server.
     *
     * @param url a database of it, any
     * @param options how sessions are to be
     * @param mayChange whether scripts may change the server too: what they make there, as roles, goes in the end, and what
     *     they alter or drop stays so
     * @param interruption has the databases dropped before the process ends
     */
    public ScratchServer(DatabaseUrl url, SessionOptions options, boolean mayChange, Interruption interruption) {
        this.url = url;
        this.options = options;
        this.mayChange = mayChange;
        interruption.beforeExit(this::clear);
    }

    /**
     * Makes an empty database.
     *
     * @return the database, which is dropped when it is closed
     * @throws Failure ({@link ExitCode#USAGE}) if the user may not make databases, or as {@link Database#open}
     */
    public ScratchDatabase create() {
        String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        make(name);
        return new ScratchDatabase(this, name, open(name), mayChange);
    }

    // Whoever clears waits until it is there, as the server would finish it without us.
    private synchronized void make(String name) {
        if (closed) {
            throw new Failure(ExitCode.UNAVAILABLE, "interrupted", "run the command again");
        }
        String quoted = QualifiedName.quote(name);
        try (Database server = maintenance()) {
            names.add(name);
            server.execute("CREATE DATABASE " + quoted + " TEMPLATE template0 ENCODING 'UTF8'");
            // Nobody misses it after a crash.
            server.execute("ALTER DATABASE " + quoted + " SET synchronous_commit = off");
        } catch (SqlError e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "no scratch database can be made at " + url.display() + ": " + e.summary(),
                    "give the user the right CREATEDB, or name another server with --scratch-url URL",
                    e);
        }
    }

    private synchronized void clear() {
        closed = true;
        for (String name : List.copyOf(names)) {
            try {
                drop(name);
            } catch (Failure | SqlError unreachable) {
                return;
            }
        }
    }

    Database open(String name) {
        return Database.open(url.withDatabase(name), options);
    }

    synchronized void drop(String name) {
        if (!name.startsWith(PREFIX)) {
            throw new IllegalArgumentException(name);
        }
        try (Database server = maintenance()) {
            server.execute("DROP DATABASE IF EXISTS " + QualifiedName.quote(name) + " WITH (FORCE)");
        }
        names.remove(name);
    }

    void stubRole(String role) {
        try (Database server = maintenance()) {
            server.execute("CREATE ROLE " + QualifiedName.quote(role));
        } catch (SqlError e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the role \"" + role + "\" does not exist, and cannot be made for the time being: " + e.summary(),
                    "let a superuser create it, or name another server with --scratch-url URL",
                    e);
        }
    }

    /** What there is beside scratch databases. */
    ServerObjects objects() {
        try (Database server = maintenance()) {
            return ServerObjects.read(server);
        }
    }

    void drop(ServerObjects objects) {
        try (Database server = maintenance()) {
            objects.drop(server);
        }
    }

    private Database maintenance() {
        try {
            return Database.open(url.maintenance(), options);
        } catch (Failure failure) {
            throw mayChange ? ofNamed(failure) : failure;
        }
    }

    private static Failure ofNamed(Failure failure) {
        return new Failure(
                failure.exitCode(),
                "the server for scratch databases: " + failure.getMessage(),
                "check --scratch-url or FLYBACK_SCRATCH_URL; without them scratch databases are made on the server of the"
                        + " database",
                failure);
    }
}
