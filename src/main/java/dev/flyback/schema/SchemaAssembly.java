package dev.flyback.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Puts together what the queries have told: objects, and which needs which. */
final class SchemaAssembly {
    private final List<CatalogRow> rows;
    private final List<Edge> edges;
    private final Map<Address, Address> wholes = new HashMap<>();
    private final Map<Address, ObjectKey> keys = new HashMap<>();
    private final Map<ObjectKey, Set<ObjectKey>> needs = new HashMap<>();
    private final Map<ObjectKey, Set<ObjectKey>> partOf = new HashMap<>();

    SchemaAssembly(List<CatalogRow> rows, List<Alias> aliases, List<Edge> edges) {
        this.rows = rows;
        this.edges = edges;
        aliases.forEach(alias -> wholes.put(alias.part(), alias.whole()));
    }

    DatabaseSchema assemble(Predicate<ObjectKey> isLeftOut, List<String> unmodelled) {
        rows.forEach(row -> keys.put(row.address(), row.key()));
        rows.forEach(this::tieToTable);
        edges.forEach(this::tie);
        return new DatabaseSchema(
                rows.stream()
                        .filter(row -> !isLeftOut(row.key(), isLeftOut))
                        .map(this::object)
                        .toList(),
                unmodelled);
    }

    // What is left out takes all its parts along: a table its columns, indexes and sequences.
    private boolean isLeftOut(ObjectKey key, Predicate<ObjectKey> isLeftOut) {
        return isLeftOut.test(key)
                || partOf.getOrDefault(key, Set.of()).stream().anyMatch(whole -> isLeftOut(whole, isLeftOut));
    }

    // pg_depend does not say that a column needs its table.
    private void tieToTable(CatalogRow row) {
        if (row.address().column() != 0) {
            key(row.address().whole()).ifPresent(table -> {
                add(needs, row.key(), table);
                add(partOf, row.key(), table);
            });
        }
    }

    private void tie(Edge edge) {
        Optional<ObjectKey> dependent = key(edge.dependent());
        Optional<ObjectKey> needed = key(edge.needed());
        if (dependent.isPresent() && needed.isPresent() && !dependent.equals(needed)) {
            if (edge.isNeeded()) {
                add(needs, dependent.get(), needed.get());
            }
            if (edge.isPart()) {
                add(partOf, dependent.get(), needed.get());
            }
        }
    }

    // A column that is no object, such as a view's, stands for the whole.
    private Optional<ObjectKey> key(Address address) {
        Address known = known(address);
        return Optional.ofNullable(keys.getOrDefault(known, keys.get(known.whole())));
    }

    // An array of a row type takes two steps.
    private Address known(Address address) {
        Address whole = wholes.get(address.whole());
        return whole == null || keys.containsKey(address) ? address : known(whole);
    }

    private static void add(Map<ObjectKey, Set<ObjectKey>> map, ObjectKey key, ObjectKey value) {
        map.computeIfAbsent(key, absent -> new HashSet<>()).add(value);
    }

    private SchemaObject object(CatalogRow row) {
        return new SchemaObject(
                row.key(),
                row.position(),
                row.properties(),
                needs.getOrDefault(row.key(), Set.of()),
                partOf.getOrDefault(row.key(), Set.of()));
    }
}
