package dev.flyback.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A table {@code gate} that is locked: whoever reads it waits until the gate is opened. */
public final class Gate implements AutoCloseable {
    /** The statement that waits at the gate. */
    public static final String WAIT = "SELECT count(*) FROM public.gate;\n";

    private final TestDatabase database;
    private final Connection connection;

    private Gate(TestDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /**
     * Makes the table, if it is not there, and locks it.
     *
     * @param database where
     * @return a closed gate
     */
    public static Gate closed(TestDatabase database) {
        try {
            database.execute("CREATE TABLE IF NOT EXISTS public.gate ()");
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            connection.createStatement().execute("LOCK TABLE public.gate");
            return new Gate(database, connection);
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Waits until somebody stands at the gate. */
    public void awaitSomebody() {
        Await.until("somebody at the gate", () -> !database.query("""
                        SELECT 1 FROM pg_locks WHERE relation = 'public.gate'::regclass AND NOT granted""").isEmpty());
    }

    /** Opens the gate for good. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
