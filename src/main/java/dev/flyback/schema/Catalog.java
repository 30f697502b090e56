package dev.flyback.schema;

import dev.flyback.database.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What queries of {@code pg_catalog} have told. */
final class Catalog {
    private final Set<Address> members = new HashSet<>();
    private final List<CatalogRow> rows = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<String> unmodelled = new ArrayList<>();

    /** Runs a query, and adds what it tells. */
    void add(Database database, String query, CatalogRowReader reader) {
        String sql = CatalogQueries.read(query);
        switch (query) {
            case CatalogQueries.MEMBERS ->
                members.addAll(
                        database.query(sql, row -> new Address(row.getLong("catalog"), row.getLong("object"), 0)));
            case CatalogQueries.ALIASES -> aliases.addAll(database.query(sql, Alias::read));
            case CatalogQueries.DEPENDENCIES -> edges.addAll(database.query(sql, Edge::read));
            case CatalogQueries.UNMODELLED -> unmodelled.addAll(database.query(sql, row -> row.getString("words")));
            default -> rows.addAll(database.query(sql, reader::read));
        }
    }

    /** Adds what other queries have told. */
    void addAll(Catalog other) {
        members.addAll(other.members);
        rows.addAll(other.rows);
        aliases.addAll(other.aliases);
        edges.addAll(other.edges);
        unmodelled.addAll(other.unmodelled);
    }

    /** Makes a schema of it, without what belongs to extensions. */
    DatabaseSchema schema(Predicate<ObjectKey> isLeftOut) {
        rows.removeIf(row -> members.contains(row.address().whole()));
        Set<String> names = rows.stream().map(row -> row.key().name()).collect(Collectors.toSet());
        rows.removeIf(row -> !ownerName(row).isEmpty() && !names.contains(ownerName(row)));
        return new SchemaAssembly(rows, aliases, edges).assemble(isLeftOut, unmodelled);
    }

    // Only the table or domain is a member of the extension, and not what belongs to it.
    private static String ownerName(CatalogRow row) {
        return row.key().kind() == Kind.INDEX
                ? row.properties().required("table")
                : row.key().parent();
    }
}
