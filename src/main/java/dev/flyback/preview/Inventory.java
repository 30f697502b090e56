package dev.flyback.preview;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.history.HistoryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables that hold rows, by the numbers that the server gives them: one with another name or in another schema is the same.
 *
 * @param tables the tables; those that are partitioned are left out, as their rows lie in their partitions
 */
record Inventory(Map<Long, Table> tables) {
    private static final String TABLES = """
            SELECT c.oid::bigint, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relfilenode::bigint
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.oid >= 16384 AND c.relkind = 'r' AND c.relpersistence <> 't' AND NOT (n.nspname = ? AND c.relname = ANY (?))
            """;
    // Generated columns come back by themselves.
    private static final String COLUMNS = """
            SELECT attrelid::bigint, attnum, pg_catalog.quote_ident(attname), pg_catalog.concat_ws(' ', atttypid, atttypmod),
                   pg_catalog.format_type(atttypid, atttypmod)
            FROM pg_catalog.pg_attribute
            WHERE attrelid >= 16384 AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            """;
    // Attributes of composite types, for each column that is of one; nobody looks for those within arrays and other
    // types.
    private static final String ATTRIBUTES = """
            SELECT c.attrelid::bigint, c.attnum, pg_catalog.quote_ident(a.attname), pg_catalog.concat_ws(' ', a.attrelid, a.attnum)
            FROM pg_catalog.pg_attribute AS c
            JOIN pg_catalog.pg_type AS t ON t.oid = c.atttypid
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.typrelid
            WHERE c.attrelid >= 16384 AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = '' AND t.typtype = 'c'
              AND a.attnum > 0 AND NOT a.attisdropped
            """;
    // The size of a table that others have locked cannot be had.
    private static final String HOLDS_ROWS = """
            SELECT EXISTS (
              SELECT FROM pg_catalog.pg_class AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
              WHERE c.oid >= 16384 AND c.relkind = 'r' AND c.relpersistence <> 't' AND NOT (n.nspname = ? AND c.relname = ANY (?))
                AND CASE WHEN c.oid IN (SELECT relation FROM pg_catalog.pg_locks WHERE mode = 'AccessExclusiveLock')
                         THEN true ELSE pg_catalog.pg_relation_size(c.oid) > 0 END)
            """;

    /** A table: its name, the file that its rows lie in, its columns by their numbers, and what those are made of. */
    record Table(String name, long file, Map<Integer, Column> columns, List<Attribute> attributes) {}

    /** A column: its name, and its type by numbers and in words: a type may get another name, or another one its name. */
    record Column(String name, String typeNumbers, String type) {}

    /** A part of a column: by its name and by its numbers, as a type may be made anew. */
    record Attribute(int column, String name, String numbers) {
        boolean isSameAs(Attribute other) {
            return column == other.column && (name.equals(other.name) || numbers.equals(other.numbers));
        }
    }

    /** Reads it, less the tables of flyback itself. */
    static Inventory read(Database database, QualifiedName history) {
        Map<Long, Table> tables = new HashMap<>();
        database.query(
                TABLES,
                row -> tables.put(
                        row.getLong(1),
                        new Table(row.getString(2), row.getLong(3), new HashMap<>(), new ArrayList<>())),
                history.schema(),
                HistoryTable.names(history.name()));
        database.query(COLUMNS, row -> {
            Table table = tables.get(row.getLong(1));
            return table == null
                    ? null
                    : table.columns.put(
                            row.getInt(2), new Column(row.getString(3), row.getString(4), row.getString(5)));
        });
        database.query(ATTRIBUTES, row -> {
            Table table = tables.get(row.getLong(1));
            return table != null
                    && table.attributes.add(new Attribute(row.getInt(2), row.getString(3), row.getString(4)));
        });
        return new Inventory(tables);
    }

    /** Whether there is any row, or one that was deleted not long ago. */
    static boolean holdsRows(Database database, QualifiedName history) {
        return database.query(
                        HOLDS_ROWS, row -> row.getBoolean(1), history.schema(), HistoryTable.names(history.name()))
                .get(0);
    }

    /** What is here and not there any more: tables, columns of those that stay and parts of them, and perhaps values. */
    List<Loss> goneFrom(Inventory later) {
        List<Loss> gone = new ArrayList<>();
        tables.forEach((number, table) -> {
            Table now = later.tables.get(number);
            if (now == null) {
                gone.add(Loss.of(Loss.Sort.TABLE_DROPPED, table.name));
            } else {
                gone.addAll(goneFrom(table, now));
            }
        });
        return gone;
    }

    private static List<Loss> goneFrom(Table table, Table now) {
        List<Loss> gone = new ArrayList<>();
        table.columns.forEach((number, column) -> {
            Column other = now.columns.get(number);
            if (other == null) {
                gone.add(Loss.ofColumn(table.name, column.name));
            } else if (isOfAnotherType(column, other)) {
                gone.add(Loss.ofValues(table.name, column.name, new Retyping(column.type, other.type)));
            } else {
                table.attributes.stream()
                        .filter(attribute -> attribute.column == number)
                        .filter(attribute -> now.attributes.stream().noneMatch(attribute::isSameAs))
                        .forEach(attribute -> gone.add(Loss.ofAttribute(table.name, column.name, attribute.name)));
            }
        });
        return gone;
    }

    private static boolean isOfAnotherType(Column before, Column now) {
        return !before.typeNumbers.equals(now.typeNumbers) && !before.type.equals(now.type);
    }
}
