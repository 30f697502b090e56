package dev.flyback.schema;

import dev.flyback.database.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads what {@code pg_catalog} holds, by a number of queries that does not depend on how much that is, in one
 * transaction.
 */
public final class SchemaReader {
    // By the empty search path all names come with their schemas.
    // To compile these queries takes the server twenty times as long as to run them.
    private static final String BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
            + " SET LOCAL search_path = ''; SET LOCAL quote_all_identifiers = off; SET LOCAL datestyle = ISO;"
            + " SET LOCAL intervalstyle = postgres; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = hex;"
            + " SET LOCAL jit = off; SET LOCAL enable_nestloop = off";

    private SchemaReader() {}

    /**
     * Reads a database.
     *
     * @param database the database; the session is in no transaction, before and after
     * @param isLeftOut tells which objects do not count, such as the history table
     * @return its schema
     * @throws dev.flyback.database.SqlError if the server refuses
     */
    public static DatabaseSchema read(Database database, Predicate<ObjectKey> isLeftOut) {
        database.execute(BEGIN);
        try {
            return new SchemaAssembly(rows(database), aliases(database), edges(database))
                    .assemble(
                            isLeftOut,
                            database.query(CatalogQueries.read("unmodelled"), row -> row.getString("words")));
        } finally {
            database.execute("ROLLBACK");
        }
    }

    private static List<CatalogRow> rows(Database database) {
        Set<Address> members = new HashSet<>(database.query(
                CatalogQueries.read("members"), row -> new Address(row.getLong("catalog"), row.getLong("object"), 0)));
        List<CatalogRow> rows = new ArrayList<>();
        CatalogRowReader reader = new CatalogRowReader();
        for (String query : CatalogQueries.OBJECTS) {
            rows.addAll(database.query(CatalogQueries.read(query), reader::read));
        }
        rows.removeIf(row -> members.contains(row.address().whole()));
        Set<String> names = rows.stream().map(row -> row.key().name()).collect(Collectors.toSet());
        rows.removeIf(row -> !ownerName(row).isEmpty() && !names.contains(ownerName(row)));
        return rows;
    }

    // Only the table or domain is a member of the extension, and not what belongs to it.
    private static String ownerName(CatalogRow row) {
        return row.key().kind() == Kind.INDEX
                ? row.properties().required("table")
                : row.key().parent();
    }

    private static List<Alias> aliases(Database database) {
        return database.query(CatalogQueries.read("aliases"), Alias::read);
    }

    private static List<Edge> edges(Database database) {
        return database.query(CatalogQueries.read("dependencies"), Edge::read);
    }
}
