package dev.flyback.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has become of the rows of a table.
 *
 * @param table the table
 * @param lost how many rows fewer there are
 * @param added how many rows more
 * @param columns those that no longer hold what they held
 */
record RowDifference(String table, int lost, int added, Set<String> columns) {
    RowDifference {
        columns = new TreeSet<>(columns);
    }

    /**
     * Compares two snapshots.
     *
     * @param before the first
     * @param after the second; a table or column that is not in it has lost what it held
     * @return the tables whose rows differ; columns and tables that are new make no difference
     */
    static List<RowDifference> between(RowSnapshot before, RowSnapshot after) {
        List<RowDifference> differences = new ArrayList<>();
        sorted(before).forEach((name, table) -> {
            RowDifference difference = Optional.ofNullable(after.tables().get(name))
                    .map(now -> between(name, table, now))
                    .orElseGet(() -> new RowDifference(name, table.rows().size(), 0, Set.of()));
            if (difference.isAny()) {
                differences.add(difference);
            }
        });
        return differences;
    }

    private static SortedMap<String, RowSnapshot.Table> sorted(RowSnapshot snapshot) {
        return new TreeMap<>(snapshot.tables());
    }

    private static RowDifference between(String name, RowSnapshot.Table before, RowSnapshot.Table after) {
        Set<String> changed = new TreeSet<>(before.columns());
        changed.removeIf(column -> after.columns().contains(column)
                ? isWithin(before.values(column), after.values(column))
                : before.rows().isEmpty());
        if (changed.isEmpty()) {
            changed.addAll(mixed(before, after));
        }
        int more = after.rows().size() - before.rows().size();
        return new RowDifference(name, Math.max(0, -more), Math.max(0, more), changed);
    }

    // Each column may hold what it held, but in other rows.
    private static Set<String> mixed(RowSnapshot.Table before, RowSnapshot.Table after) {
        Optional<String> key = before.key();
        return before.columns().stream()
                .filter(column ->
                        key.isPresent() && !isWithin(before.values(column, key.get()), after.values(column, key.get())))
                .collect(Collectors.toSet());
    }

    // Where there are more rows or fewer, those that there are shall be the same.
    private static boolean isWithin(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some.size() > others.size() ? some : others);
        return (some.size() > others.size() ? others : some).stream().allMatch(rest::remove);
    }

    private boolean isAny() {
        return lost > 0 || added > 0 || !columns.isEmpty();
    }

    /** What is left of it when what another one has done already is taken away. */
    Optional<RowDifference> without(RowDifference earlier) {
        Set<String> rest = new TreeSet<>(columns);
        rest.removeAll(earlier.columns);
        RowDifference difference = new RowDifference(table, Math.max(0, lost - earlier.lost), added, rest);
        return Optional.of(difference).filter(RowDifference::isAny);
    }

    /** What of it another one has done already. */
    Optional<RowDifference> within(RowDifference earlier) {
        Set<String> common = new TreeSet<>(columns);
        common.retainAll(earlier.columns);
        RowDifference difference = new RowDifference(table, Math.min(lost, earlier.lost), 0, common);
        return Optional.of(difference).filter(RowDifference::isAny);
    }

    /** All that is lost, in words. */
    List<String> losses() {
        List<String> losses = new ArrayList<>();
        if (lost > 0) {
            losses.add(rowsLost());
        }
        columns.forEach(column -> losses.add(valuesLost(column)));
        return losses;
    }

    String rowsLost() {
        return rowsLost(table);
    }

    static String rowsLost(String table) {
        return "the rows of " + table + " are lost";
    }

    String valuesLost(String column) {
        return valuesLost(table, column);
    }

    static String valuesLost(String table, String column) {
        return "the values of " + table + "." + column + " are lost";
    }
}
