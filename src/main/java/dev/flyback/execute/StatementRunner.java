package dev.flyback.execute;

import dev.flyback.database.Database;

/** Runs a statement of a script in the way that its database wants. */
@FunctionalInterface
public interface StatementRunner {
    /**
     * Runs it.
     *
     * @param file the name of its script
     * @param statement the statement
     * @throws dev.flyback.database.SqlError if the server refuses
     */
    void run(String file, SqlStatement statement);

    /**
     * The plain way.
     *
     * @param database the session
     * @return runs statements there as they are
     */
    static StatementRunner in(Database database) {
        return (file, statement) -> statement.run(database);
    }
}
