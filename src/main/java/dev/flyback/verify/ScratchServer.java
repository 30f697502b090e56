package dev.flyback.verify;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.database.SessionOptions;
import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A server where databases may be made to try things in.
 *
 * <p>Roles that a schema speaks of and the server does not know are made too, and go in the end.
 */
public final class ScratchServer implements AutoCloseable {
    /** What the names of scratch databases begin with; nothing else is ever dropped. */
    public static final String PREFIX = "flyback_scratch_";

    private final DatabaseUrl url;
    private final SessionOptions options;
    private final List<String> roles = new ArrayList<>();

    /**
     * Names a server.
     *
     * @param url a database of it, any
     * @param options how sessions are to be
     */
    public ScratchServer(DatabaseUrl url, SessionOptions options) {
        this.url = url;
        this.options = options;
    }

    /**
     * Makes an empty database.
     *
     * @return the database, which is dropped when it is closed
     * @throws Failure ({@link ExitCode#USAGE}) if the user may not make databases, or as {@link Database#open}
     */
    public ScratchDatabase create() {
        String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        try (Database server = maintenance()) {
            server.execute("CREATE DATABASE " + QualifiedName.quote(name) + " TEMPLATE template0 ENCODING 'UTF8'");
        } catch (SqlError e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "no scratch database can be made at " + url.display() + ": " + e.summary(),
                    "give the user the right CREATEDB, or name another server with --scratch-url URL",
                    e);
        }
        return new ScratchDatabase(this, name, open(name));
    }

    Database open(String name) {
        return Database.open(url.withDatabase(name), options);
    }

    void drop(String name) {
        if (!name.startsWith(PREFIX)) {
            throw new IllegalArgumentException(name);
        }
        try (Database server = maintenance()) {
            server.execute("DROP DATABASE IF EXISTS " + QualifiedName.quote(name) + " WITH (FORCE)");
        }
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
        roles.add(role);
    }

    /** Drops the roles that were made; the databases have to be closed before. */
    @Override
    public void close() {
        if (!roles.isEmpty()) {
            try (Database server = maintenance()) {
                roles.forEach(role -> server.execute("DROP ROLE " + QualifiedName.quote(role)));
            }
        }
    }

    private Database maintenance() {
        return Database.open(url.maintenance(), options);
    }
}
