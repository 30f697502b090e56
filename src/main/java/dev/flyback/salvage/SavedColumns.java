package dev.flyback.salvage;

import dev.flyback.database.Database;
import java.util.List;

/**
 * The columns of a table that can be written, and those by which a row is found.
 *
 * @param all all columns but the generated ones, as SQL writes them; none if there is no such table
 * @param key the columns of the primary key, or of another key that is never empty; none if there is neither
 */
record SavedColumns(List<String> all, List<String> key) {
    private static final String ALL = """
            SELECT pg_catalog.quote_ident(attname) FROM pg_catalog.pg_attribute
            WHERE attrelid = pg_catalog.to_regclass(?) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            ORDER BY attnum
            """;
    private static final String KEY = """
            SELECT pg_catalog.quote_ident(a.attname)
            FROM (SELECT i.indrelid, i.indkey::int2[] AS numbers
                  FROM pg_catalog.pg_index AS i
                  WHERE i.indrelid = pg_catalog.to_regclass(?) AND i.indisunique AND i.indisvalid AND i.indimmediate
                    AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indnatts = i.indnkeyatts
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute AS n
                                    WHERE n.attrelid = i.indrelid AND n.attnum = ANY (i.indkey) AND NOT n.attnotnull)
                  ORDER BY i.indisprimary DESC, i.indexrelid
                  LIMIT 1) AS key
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = key.indrelid AND a.attnum = ANY (key.numbers)
            ORDER BY a.attnum
            """;

    static SavedColumns of(Database database, String table) {
        return new SavedColumns(
                database.query(ALL, row -> row.getString(1), table),
                database.query(KEY, row -> row.getString(1), table));
    }

    boolean isMissing() {
        return all.isEmpty();
    }
}
