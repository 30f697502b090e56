package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import java.util.Optional;

/** A throw-away database. */
public final class ScratchDatabase implements AutoCloseable {
    private final ScratchServer server;
    private final String name;
    private final Database database;
    private Optional<Database> reader = Optional.empty();

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

    /**
     * A second session, for reading the catalog again and again: scripts neither change its settings nor make it forget its
     * plans. To compile its queries would take the server longer than to run them.
     *
     * @return the same at each call
     */
    public Database reader() {
        if (reader.isEmpty()) {
            reader = Optional.of(server.open(name));
            reader.get().keepPlans();
            reader.get().execute("SET jit = off");
        }
        return reader.get();
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
        reader.ifPresent(Database::close);
        database.close();
        server.drop(name);
    }
}
