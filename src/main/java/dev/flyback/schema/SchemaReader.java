package dev.flyback.schema;

import dev.flyback.database.Database;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads what {@code pg_catalog} holds, by a number of queries that does not depend on how much that is, in one
 * transaction of each session. What it has read once it knows again, so that reading the same database many times costs
 * less.
 */
public final class SchemaReader {
    private final List<Part> parts;

    private SchemaReader(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Reads a database with one session.
     *
     * @param database a session; it is in no transaction, before and after
     * @return a reader that has read nothing yet
     */
    public static SchemaReader of(Database database) {
        return new SchemaReader(List.of(new Part(database, CatalogQueries.ALL)));
    }

    /**
     * Reads a database that nobody changes meanwhile with two sessions at a time.
     *
     * @param one a session; it is in no transaction, before and after
     * @param other another one with the same database
     * @return a reader that has read nothing yet
     */
    public static SchemaReader sideBySide(Database one, Database other) {
        return new SchemaReader(
                List.of(new Part(one, CatalogQueries.firstHalf()), new Part(other, CatalogQueries.secondHalf())));
    }

    /**
     * Reads.
     *
     * @param isLeftOut tells which objects do not count, such as the history table
     * @return the schema as it is now
     * @throws dev.flyback.database.SqlError if the server refuses
     */
    public DatabaseSchema read(Predicate<ObjectKey> isLeftOut) {
        Catalog catalog = new Catalog();
        parts.parallelStream().map(Part::read).toList().forEach(catalog::addAll);
        return catalog.schema(isLeftOut);
    }

    /** The queries that a session runs. */
    private static final class Part {
        // By the empty search path all names come with their schemas.
        // To compile these queries takes the server twenty times as long as to run them.
        private static final String BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                + " SET LOCAL search_path = ''; SET LOCAL quote_all_identifiers = off; SET LOCAL datestyle = ISO;"
                + " SET LOCAL intervalstyle = postgres; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = hex;"
                + " SET LOCAL jit = off; SET LOCAL enable_nestloop = off";

        private final Database database;
        private final List<String> queries;
        private final CatalogRowReader reader = new CatalogRowReader();

        Part(Database database, List<String> queries) {
            this.database = database;
            this.queries = queries;
        }

        Catalog read() {
            Catalog catalog = new Catalog();
            database.execute(BEGIN);
            try {
                queries.forEach(query -> catalog.add(database, query, reader));
            } finally {
                database.execute("ROLLBACK");
            }
            return catalog;
        }
    }
}
