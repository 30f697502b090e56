package dev.flyback.execute;

import dev.flyback.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An index that nobody can use, left by a CREATE INDEX CONCURRENTLY that was cut off
 * (<a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">PostgreSQL,
 * Building Indexes Concurrently</a>).
 *
 * @param name as SQL, with its schema where that is needed
 */
public record InvalidIndex(String name) {
    /** A name as it is written in SQL, perhaps with its schema. */
    static final String NAME = "((?:\"(?:[^\"]|\"\")+\"|[\\w$]+)(?:\\s*\\.\\s*(?:\"(?:[^\"]|\"\")+\"|[\\w$]+))?)";
    /** Holds the name of the index and that of its table. */
    static final Pattern CREATION = Pattern.compile(
            "CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME + "\\s+ON\\s+"
                    + NAME,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    // One that is being built at this moment is invalid too, and so is one of a partitioned table without its parts.
    private static final String LEFT = """
            SELECT c.oid::regclass::text
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid AND c.relkind = 'i'
              AND c.relname = (parse_ident(?))[1] AND i.indrelid = to_regclass(?)
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = c.oid)""";

    /**
     * Those of a database.
     *
     * @param database the session to use
     * @return in the order of their names
     */
    public static List<InvalidIndex> all(Database database) {
        return database.query("""
                SELECT c.oid::regclass::text FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid AND c.relkind = 'i'
                WHERE NOT i.indisvalid ORDER BY 1""", row -> new InvalidIndex(row.getString(1)));
    }

    /** The one whose name a statement is about to give to its own. */
    static Optional<InvalidIndex> leftBehind(SqlStatement statement, Database database) {
        Matcher creation = CREATION.matcher(statement.text());
        return creation.find()
                ? database
                        .query(LEFT, row -> new InvalidIndex(row.getString(1)), creation.group(1), creation.group(2))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    void drop(Database database, Progress progress) {
        progress.note("  index " + name + " is invalid, left by an earlier failure: it is dropped and built anew");
        database.execute("DROP INDEX CONCURRENTLY IF EXISTS " + name);
    }
}
