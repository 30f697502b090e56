package dev.flyback.verify;

import dev.flyback.database.QualifiedName;
import dev.flyback.database.SqlError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table that rows are wanted in; names are as SQL writes them, but for those of constraints.
 *
 * @param name its name, with its schema
 * @param ancestors the partitioned tables that it is a part of
 * @param columns those that can be written
 * @param constraints what keeps rows out, partition bounds among them
 * @param triggers those that are not off
 */
record SeedTable(
        String name,
        Set<String> ancestors,
        List<Column> columns,
        List<Constraint> constraints,
        List<Trigger> triggers) {
    /** A column; its type is a number of the catalog. */
    record Column(String name, long type, int modifier, boolean nullable) {}

    /** What a row has to fit, with the columns that this is about; only a foreign key has a target. */
    record Constraint(
            String name,
            List<String> columns,
            boolean deferrable,
            Optional<String> text,
            Optional<String> target,
            List<String> targetColumns) {}

    /** A trigger, with the letter that says when it fires. */
    record Trigger(String name, String enabled) {}

    List<Constraint> foreignKeys() {
        return constraints.stream().filter(one -> one.target().isPresent()).toList();
    }

    /** Its own name and those of the tables that it is a part of. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(ancestors);
        names.add(name);
        return names;
    }

    /** Those columns that an error says to be at fault, if it says so. */
    List<Column> offending(SqlError error) {
        return columns.stream()
                .filter(column -> error.column()
                                .filter(name -> isCalled(column.name(), name))
                                .isPresent()
                        || constraints.stream()
                                .filter(one -> one.columns().contains(column.name()))
                                .anyMatch(one -> isOffended(one, error)))
                .toList();
    }

    private static boolean isOffended(Constraint constraint, SqlError error) {
        boolean isPartitionBound =
                error.state().equals("23514") && error.constraint().isEmpty();
        return isPartitionBound
                ? constraint.name().isEmpty()
                : error.constraint().filter(constraint.name()::equals).isPresent();
    }

    boolean isCalled(String unqualified) {
        return name.endsWith("." + unqualified) || name.endsWith("." + QualifiedName.quote(unqualified));
    }

    private static boolean isCalled(String name, String unquoted) {
        return name.equals(unquoted) || name.equals(QualifiedName.quote(unquoted));
    }
}
