package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.history.History;
import dev.flyback.history.HistoryTable;

/** The history as it is for those who do not hold the lock: somebody may be running what is unfinished. */
public final class LiveHistory {
    private LiveHistory() {}

    /**
     * Reads it.
     *
     * @param database the session of the table
     * @param table the history
     * @return what is applied, and what is running or was cut off
     */
    public static History read(Database database, HistoryTable table) {
        History history = table.read();
        boolean isRunning = !history.unfinished().isEmpty()
                && !LockHolder.of(database, table.name()).isEmpty();
        return isRunning ? history.running() : history;
    }
}
