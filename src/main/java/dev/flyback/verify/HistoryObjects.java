package dev.flyback.verify;

import dev.flyback.database.QualifiedName;
import dev.flyback.history.JournalTable;
import dev.flyback.history.LogTable;
import dev.flyback.history.ScriptTable;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.Set;
import java.util.function.Predicate;

/** What is in a database because migrations are run there: no part of its users' schema. */
public final class HistoryObjects {
    private static final String ALEMBIC = "alembic_version";

    private HistoryObjects() {}

    /**
     * Finds the history table, what stands beside it, and Alembic's, in whatever schema.
     *
     * @param historyTable the name of the history table
     * @return whether an object is one of them
     */
    public static Predicate<ObjectKey> of(String historyTable) {
        Set<String> ends = Set.of(
                "." + historyTable,
                "." + QualifiedName.quote(historyTable),
                "." + JournalTable.NAME,
                "." + ScriptTable.NAME,
                "." + LogTable.NAME,
                "." + ALEMBIC);
        return key -> key.kind() == Kind.TABLE && ends.stream().anyMatch(key.name()::endsWith);
    }
}
