package dev.flyback.verify;

import dev.flyback.database.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a column can be given in a row, as SQL, the likeliest first. */
final class SeedCandidates {
    private static final String NULL = "NULL";

    private final Database database;
    private final SeedValues values;
    private final SeedTable table;
    private final SeedShifts shifts;
    private final Map<String, SeedTable> ahead;

    /**
     * Makes it for one table.
     *
     * @param database writes values into SQL
     * @param values makes up values
     * @param table the table
     * @param ahead the tables that get their rows only after this one, by all their names
     */
    SeedCandidates(Database database, SeedValues values, SeedTable table, Map<String, SeedTable> ahead) {
        this.database = database;
        this.values = values;
        this.table = table;
        this.shifts = new SeedShifts(values);
        this.ahead = ahead;
    }

    /** What is tried first; other numbers give other values. */
    String first(SeedTable.Column column, long number) {
        return foreignKey(column)
                .map(key -> referring(key, column, number))
                .orElseGet(() -> value(column, number + shifts.of(table, column.name())));
    }

    /** All that is worth a try. */
    List<String> all(SeedTable.Column column, long number) {
        Stream<String> rows = foreignKey(column).stream()
                .flatMap(key -> LongStream.range(0, 5).mapToObj(i -> referring(key, column, Seeds.FIRST + i)));
        Stream<String> others = guesses(column, number).map(database::literal);
        Stream<String> neighbours = LongStream.range(0, 4).mapToObj(i -> value(column, number + i));
        return Stream.of(
                        Stream.of(first(column, number)),
                        rows,
                        others,
                        neighbours,
                        column.nullable() ? Stream.of(NULL) : Stream.<String>of())
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private Stream<String> guesses(SeedTable.Column column, long number) {
        Guesses guesses = new Guesses(table.constraints().stream()
                .filter(constraint -> constraint.columns().contains(column.name()))
                .flatMap(constraint -> constraint.text().stream())
                .toList());
        return guesses(values.base(column.type()), guesses, number);
    }

    private Stream<String> guesses(SeedType type, Guesses guesses, long number) {
        return switch (type.form()) {
            case ENUM -> type.labels().stream();
            case ARRAY ->
                guesses(values.base(type.parts().get(0).type()), guesses, number)
                        .map(text -> "{\"" + text + "\"}");
            default -> Stream.concat(guesses.texts(), type.isText() ? guesses.shapes(number) : guesses.numbers());
        };
    }

    private String value(SeedTable.Column column, long number) {
        return database.literal(values.text(column.type(), column.modifier(), number));
    }

    // Of several keys that share a column, the one of more columns says more.
    private Optional<SeedTable.Constraint> foreignKey(SeedTable.Column column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .max(Comparator.comparing(key -> key.columns().size()));
    }

    // A row that is still to come will have the value of the same number; the row itself has it already.
    private String referring(SeedTable.Constraint key, SeedTable.Column column, long number) {
        String target = key.target().orElseThrow();
        String other = key.targetColumns().get(key.columns().indexOf(column.name()));
        if (table.names().contains(target)) {
            return value(column, number + shifts.of(table, other));
        }
        if (ahead.containsKey(target)) {
            return column.nullable() ? NULL : value(column, number + shifts.of(ahead.get(target), other));
        }
        return "(SELECT " + other + " FROM " + target + " ORDER BY tableoid, ctid LIMIT 1 OFFSET "
                + Seeds.turned(number, turn(key)) + ")";
    }

    // Two keys to one table refer to different rows of it.
    private long turn(SeedTable.Constraint key) {
        return table.foreignKeys().stream()
                .takeWhile(before -> !before.equals(key))
                .filter(before -> before.target().equals(key.target()))
                .filter(before -> before.columns().size() == 1 && key.columns().size() == 1)
                .count();
    }
}
