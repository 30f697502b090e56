package dev.flyback.verify;

import dev.flyback.database.QualifiedName;
import dev.flyback.history.HistoryTable;
import dev.flyback.history.OtherTools;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is in a database because migrations are run there: no part of its users' schema. */
public final class HistoryObjects {
    private HistoryObjects() {}

    /**
     * Finds the history table, what stands beside it, and those of other tools, in whatever schema.
     *
     * @param historyTable the name of the history table
     * @return whether an object is one of them
     */
    public static Predicate<ObjectKey> of(String historyTable) {
        List<String> ends = Stream.concat(Stream.of(HistoryTable.names(historyTable)), OtherTools.TABLES.stream())
                .flatMap(name -> Stream.of("." + name, "." + QualifiedName.quote(name)))
                .toList();
        return key -> key.kind() == Kind.TABLE && ends.stream().anyMatch(key.name()::endsWith);
    }
}
