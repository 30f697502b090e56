package dev.flyback.preview;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what would go as a whole, or get another type, in one snapshot: by scans of each table that something goes from. */
final class LossCount {
    // A type that is not there, or its schema.
    private static final List<String> UNDEFINED = List.of("42704", "3F000");

    // Error codes of PostgreSQL for a value that a type refuses, and for types between which there is no cast.
    private static final List<String> NOT_CAST = List.of("22", "23514", "42846");

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
        List<Loss> whole = losses.stream()
                .filter(loss -> loss.sort() != Loss.Sort.VALUES_ALTERED)
                .toList();
        Stream<Loss> altered =
                losses.stream().filter(loss -> !whole.contains(loss)).flatMap(this::countAltered);
        return Stream.concat(whole.isEmpty() ? Stream.of() : countWhole(table, whole), altered);
    }

    // The script may do without a cast, so that nothing of a value can be said beforehand: then it may be all of
    // them. A type that only the script makes is not there yet.
    private Stream<Loss> countAltered(Loss loss) {
        String condition = loss.retyping().orElseThrow().alters(loss.column().orElseThrow());
        database.execute("SAVEPOINT flyback_cast");
        try {
            return database
                    .query(
                            "SELECT count(*) FROM ONLY " + loss.table() + " WHERE " + condition,
                            row -> loss.counted(row.getLong(1)))
                    .stream();
        } catch (SqlError error) {
            database.execute("ROLLBACK TO SAVEPOINT flyback_cast");
            if (NOT_CAST.stream().anyMatch(error.state()::startsWith)) {
                return countWhole(loss.table(), List.of(loss.unforeseen()));
            }
            if (UNDEFINED.contains(error.state())) {
                return Stream.of();
            }
            throw error;
        }
    }

    private Stream<Loss> countWhole(String table, List<Loss> losses) {
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
