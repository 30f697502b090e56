package dev.flyback.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The order in which tables get their rows: what a foreign key refers to comes first, as far as there is no circle. */
final class SeedOrder {
    private final List<SeedTable> rest;
    private final List<SeedTable> sorted = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();

    private SeedOrder(Collection<SeedTable> tables) {
        this.rest = new ArrayList<>(tables);
        tables.forEach(table -> missing.addAll(table.names()));
    }

    static List<SeedTable> of(Collection<SeedTable> tables) {
        SeedOrder order = new SeedOrder(tables);
        while (!order.rest.isEmpty()) {
            order.place(order.next());
        }
        return order.sorted;
    }

    private void place(SeedTable table) {
        rest.remove(table);
        sorted.add(table);
        missing.removeAll(table.names());
    }

    // Where each table waits for another one, a key need not be heeded that can be empty or is checked later.
    private SeedTable next() {
        return first(key -> true)
                .or(() -> first(key -> !isNullable(key)))
                .or(() -> first(key -> !isNullable(key) && !key.constraint().deferrable()))
                .orElseGet(() -> rest.get(0));
    }

    private record Key(SeedTable table, SeedTable.Constraint constraint) {}

    private Optional<SeedTable> first(Predicate<Key> isHeeded) {
        return rest.stream()
                .filter(table -> table.foreignKeys().stream()
                        .map(constraint -> new Key(table, constraint))
                        .filter(isHeeded)
                        .noneMatch(this::isWaiting))
                .findFirst();
    }

    private boolean isWaiting(Key key) {
        String target = key.constraint().target().orElseThrow();
        return missing.contains(target) && !key.table().names().contains(target);
    }

    private static boolean isNullable(Key key) {
        return key.table().columns().stream()
                .anyMatch(column ->
                        column.nullable() && key.constraint().columns().contains(column.name()));
    }
}
