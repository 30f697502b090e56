package dev.flyback.salvage;

import dev.flyback.database.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which tables get their rows back: what a foreign key refers to comes first, as far as there is no circle. */
final class RestoreOrder {
    // With an empty search_path, names are as they are written everywhere else.
    private static final String SQL = """
            SELECT DISTINCT conrelid::regclass::text, confrelid::regclass::text FROM pg_catalog.pg_constraint
            WHERE contype = 'f' AND conrelid <> confrelid
            """;

    private RestoreOrder() {}

    static List<SavedTable> of(Database database, List<SavedTable> tables) {
        Map<String, Set<String>> targets = new HashMap<>();
        database.query(
                SQL,
                row -> targets.computeIfAbsent(row.getString(1), any -> new HashSet<>())
                        .add(row.getString(2)));
        List<SavedTable> rest = new ArrayList<>(tables);
        List<SavedTable> sorted = new ArrayList<>();
        while (!rest.isEmpty()) {
            SavedTable next = rest.stream()
                    .filter(table -> rest.stream()
                            .map(SavedTable::table)
                            .noneMatch(targets.getOrDefault(table.table(), Set.of())::contains))
                    .findFirst()
                    .orElse(rest.get(0));
            rest.remove(next);
            sorted.add(next);
        }
        return sorted;
    }
}
