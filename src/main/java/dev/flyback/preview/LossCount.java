package dev.flyback.preview;

import dev.flyback.database.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what would go as a whole, in one snapshot: a scan of each table that something goes from. */
final class LossCount {
    private final Database database;

    LossCount(Database database) {
        this.database = database;
    }

    /** What is more than nothing, the gravest first. */
    List<Loss> of(List<Loss> losses) {
        if (losses.isEmpty()) {
            return List.of();
        }
        Map<String, List<Loss>> byTable = losses.stream()
                .filter(loss -> loss.count() == 0)
                .collect(Collectors.groupingBy(Loss::table, LinkedHashMap::new, Collectors.toList()));
        List<Loss> counted = Snapshots.in(
                database,
                () -> byTable.entrySet().stream()
                        .flatMap(entry -> count(entry.getKey(), entry.getValue()))
                        .toList());
        return Stream.concat(counted.stream(), losses.stream())
                .filter(loss -> loss.count() > 0)
                .sorted(Comparator.comparing(Loss::sort)
                        .thenComparing(Loss::table)
                        .thenComparing(loss -> loss.column().orElse("")))
                .toList();
    }

    private Stream<Loss> count(String table, List<Loss> losses) {
        String counts = losses.stream()
                .map(loss -> "count(" + loss.column().orElse("*") + ")")
                .collect(Collectors.joining(", "));
        return database
                .query("SELECT " + counts + " FROM ONLY " + table, row -> {
                    List<Loss> counted = new ArrayList<>();
                    for (int i = 0; i < losses.size(); i++) {
                        counted.add(losses.get(i).counted(row.getLong(i + 1)));
                    }
                    return counted;
                })
                .stream()
                .flatMap(List::stream);
    }
}
