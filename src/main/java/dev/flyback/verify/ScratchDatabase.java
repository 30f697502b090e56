package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.execute.SqlStatement;
import dev.flyback.execute.StatementRunner;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A throw-away database.
 *
 * <p>Roles that scripts speak of and the server does not know are made for the time being.
 */
public final class ScratchDatabase implements StatementRunner, AutoCloseable {
    private final ScratchServer server;
    private final String name;
    private final Database database;
    private final ServerGuard guard;
    private final ServerObjects before;
    private final List<String> roles = new ArrayList<>();
    private Optional<Database> reader = Optional.empty();
    private Optional<Database> assistant = Optional.empty();
    private Optional<SchemaReader> schemaReader = Optional.empty();

    ScratchDatabase(ScratchServer server, String name, Database database, boolean mayChange) {
        this.server = server;
        this.name = name;
        this.database = database;
        this.guard = new ServerGuard(database, mayChange);
        this.before = ServerObjects.read(database);
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
            reader = Optional.of(openReader());
        }
        return reader.get();
    }

    private Database openReader() {
        Database session = server.open(name);
        session.keepPlans();
        session.execute("SET jit = off");
        return session;
    }

    /** What is in it now. Who asks twice will ask often, for which another session is worth its while. */
    DatabaseSchema schema(Predicate<ObjectKey> isLeftOut) {
        if (schemaReader.isEmpty()) {
            schemaReader = Optional.of(SchemaReader.of(reader()));
        } else if (assistant.isEmpty()) {
            assistant = Optional.of(openReader());
            schemaReader = Optional.of(SchemaReader.sideBySide(reader(), assistant.get()));
        }
        return schemaReader.get().read(isLeftOut);
    }

    /**
     * Runs a statement of a script.
     *
     * @throws dev.flyback.failure.Failure ({@link dev.flyback.failure.ExitCode#DISAGREEMENT}) if it changes the server, and
     *     that must not be
     */
    @Override
    public void run(String file, SqlStatement statement) {
        guard.run(file, statement);
    }

    /** Makes the role that an error says to be missing; false if it says something else. */
    boolean stubRole(SqlError error) {
        Optional<String> role = error.missingRole();
        role.ifPresent(server::stubRole);
        role.ifPresent(roles::add);
        return role.isPresent();
    }

    /** Ends the session, and drops the database with what was made beside it. */
    @Override
    public void close() {
        reader.ifPresent(Database::close);
        assistant.ifPresent(Database::close);
        database.close();
        server.drop(name);
        if (guard.hasChanged()) {
            server.drop(server.objects().without(before));
        } else if (!roles.isEmpty()) {
            server.drop(new ServerObjects(List.of(), List.of(), roles));
        }
    }
}
