package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for rows that a table takes: what the server says to be at fault gets other values. */
final class SeedSearch {
    private static final int LIMIT = 200;

    private final Database database;
    private final SeedTable table;
    private final SeedCandidates candidates;

    SeedSearch(Database database, SeedTable table, SeedCandidates candidates) {
        this.database = database;
        this.table = table;
        this.candidates = candidates;
    }

    /** One row to be: of the columns that were at fault, what they can be given, and which of that is tried next. */
    private static final class Row {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<SeedTable.Column, List<String>> choices = new LinkedHashMap<>();
        private final Map<SeedTable.Column, Integer> chosen = new LinkedHashMap<>();

        boolean isOpen(List<SeedTable.Column> columns) {
            return choices.keySet().containsAll(columns);
        }

        // As an odometer does.
        boolean advance() {
            for (SeedTable.Column column : choices.keySet()) {
                int next = (chosen.get(column) + 1) % choices.get(column).size();
                chosen.put(column, next);
                values.put(column.name(), choices.get(column).get(next));
                if (next > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Puts rows of these numbers in, the last one perhaps with gaps. Says why not, if none went in. */
    Optional<SqlError> insert(List<Long> numbers, boolean hasGaps) {
        List<Map<String, String>> rows = new ArrayList<>();
        numbers.forEach(number ->
                rows.add(row(number, hasGaps && number.equals(numbers.get(numbers.size() - 1))).values));
        Optional<SqlError> refusal = tried(rows);
        if (refusal.isEmpty()) {
            return refusal;
        }
        List<Optional<SqlError>> refusals = numbers.stream().map(this::insert).toList();
        return refusals.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : refusals.get(0);
    }

    private Row row(long number, boolean isSparse) {
        Row row = new Row();
        table.columns()
                .forEach(column -> row.values.put(
                        column.name(), isSparse && column.nullable() ? "NULL" : candidates.first(column, number)));
        return row;
    }

    private Optional<SqlError> insert(long number) {
        Optional<SqlError> refusal = insert(row(number, false), number);
        return refusal.isEmpty() ? refusal : insert(row(number, true), number);
    }

    private Optional<SqlError> insert(Row row, long number) {
        Optional<SqlError> refusal = tried(List.of(row.values));
        for (int i = 0; refusal.isPresent() && i < LIMIT; i++) {
            List<SeedTable.Column> offending = table.offending(refusal.get());
            if (row.isOpen(offending)) {
                if (!row.advance()) {
                    return refusal;
                }
            } else {
                open(offending, row, number);
            }
            refusal = tried(List.of(row.values));
        }
        return refusal;
    }

    // All columns at fault begin anew, so that each combination comes.
    private void open(List<SeedTable.Column> columns, Row row, long number) {
        columns.forEach(column -> row.choices.computeIfAbsent(column, open -> candidates.all(open, number)));
        row.choices.forEach((column, choices) -> {
            row.chosen.put(column, 0);
            row.values.put(column.name(), choices.get(0));
        });
        row.advance();
    }

    private Optional<SqlError> tried(List<Map<String, String>> rows) {
        try {
            database.execute("SAVEPOINT seed; " + insertion(rows) + "; RELEASE SAVEPOINT seed");
            return Optional.empty();
        } catch (SqlError e) {
            database.execute("ROLLBACK TO SAVEPOINT seed; RELEASE SAVEPOINT seed");
            return Optional.of(e);
        }
    }

    // Identities take a value of ours too, so that their sequences stay where the scripts have left them.
    private String insertion(List<Map<String, String>> rows) {
        String insertion = "INSERT INTO " + table.name();
        if (table.columns().isEmpty()) {
            return insertion + " DEFAULT VALUES";
        }
        return insertion + " (" + String.join(", ", rows.get(0).keySet()) + ") OVERRIDING SYSTEM VALUE VALUES "
                + rows.stream()
                        .map(row -> "(" + String.join(", ", row.values()) + ")")
                        .collect(Collectors.joining(", "));
    }
}
