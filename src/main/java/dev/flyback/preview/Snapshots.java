package dev.flyback.preview;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.function.Supplier;

/** Reads rows of tables in one snapshot. */
public final class Snapshots {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String NO_RIGHTS = "42501";
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_COLUMN = "42703";

    private Snapshots() {}

    /**
     * Does something in a transaction that sees the tables as they are at one moment.
     *
     * @param database the session
     * @param work reads
     * @param <T> what comes of it
     * @return what came of it
     * @throws Failure if a lock is not got, or rows may not be read: with {@code row_security} off, the server refuses to
     *     leave rows out unseen
     */
    public static <T> T in(Database database, Supplier<T> work) {
        try {
            database.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security = off;"
                    + " SET LOCAL statement_timeout = 0");
            return work.get();
        } catch (SqlError e) {
            throw explained(e);
        } finally {
            rollBack(database);
        }
    }

    private static RuntimeException explained(SqlError error) {
        return switch (error.state()) {
            case LOCK_NOT_AVAILABLE ->
                new Failure(
                        ExitCode.UNAVAILABLE,
                        "did not get a lock to count the rows that would be lost: " + error.summary(),
                        "run it again when the lock is free; nothing was changed",
                        error);
            case NO_RIGHTS ->
                new Failure(
                        ExitCode.USAGE,
                        "the rows that would be lost cannot be read: " + error.summary(),
                        "give the user the right to read all rows of this table, or run it as its owner; nothing was"
                                + " changed",
                        error);
            case UNDEFINED_TABLE, UNDEFINED_COLUMN ->
                new Failure(
                        ExitCode.UNAVAILABLE,
                        "another run has changed the database while it was looked at: " + error.summary(),
                        "run the command again; nothing was changed",
                        error);
            default -> error;
        };
    }

    private static void rollBack(Database database) {
        try {
            if (database.isInTransaction()) {
                database.execute("ROLLBACK");
            }
        } catch (SqlError e) {
            // Without a connection the server rolls back by itself.
        }
    }
}
