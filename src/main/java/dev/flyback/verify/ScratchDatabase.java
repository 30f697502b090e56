package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import java.util.Optional;

/** A throw-away database. */
public final class ScratchDatabase implements AutoCloseable {
    private final ScratchServer server;
    private final String name;
    private final Database database;

    ScratchDatabase(ScratchServer server, String name, Database database) {
        this.server = server;
        this.name = name;
        this.database = database;
    }

    /**
     * A session with it.
     *
     * @return the same at each call
     */
    public Database database() {
        return database;
    }

    /** Makes the role that an error says to be missing; false if it says something else. */
    boolean stubRole(SqlError error) {
        Optional<String> role = error.missingRole();
        role.ifPresent(server::stubRole);
        return role.isPresent();
    }

    /** Ends the session and drops the database. */
    @Override
    public void close() {
        database.close();
        server.drop(name);
    }
}
