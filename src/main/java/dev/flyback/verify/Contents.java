package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tables and sequences hold, as SQL that brings it back.
 *
 * @param rows an {@code INSERT} for each table that holds rows
 * @param sequences a {@code setval} for each sequence that was used
 */
record Contents(List<String> rows, List<String> sequences) {
    // Generated columns find their values by themselves. No row has a type of its own here: each value is a text.
    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname) AS name,
                   string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns,
                   string_agg(format('quote_nullable(%I::text)', a.attname), ', ' ORDER BY a.attnum) AS texts
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND c.relpersistence <> 't'
              AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            GROUP BY n.nspname, c.relname
            ORDER BY n.nspname, c.relname
            """;
    // That of an identity column belongs to its table.
    private static final String SEQUENCES = """
            SELECT format('%I.%I', coalesce(tn.nspname, n.nspname), coalesce(t.relname, c.relname)) AS owner,
                   format('%I.%I', n.nspname, c.relname) AS name, s.seqstart AS start
            FROM pg_catalog.pg_sequence AS s
            JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid
                                                AND d.deptype = 'i'
            LEFT JOIN pg_catalog.pg_class AS t ON t.oid = d.refobjid
            LEFT JOIN pg_catalog.pg_namespace AS tn ON tn.oid = t.relnamespace
            WHERE c.relpersistence <> 't'
            ORDER BY n.nspname, c.relname
            """;

    private record Table(String name, String columns, String texts) {}

    private record Sequence(String owner, String name, long start) {}

    /** Reads what the tables and sequences of a schema hold; others that are in the database do not count. */
    static Contents read(Database database, DatabaseSchema schema) {
        database.execute("SET search_path = ''");
        try {
            List<String> rows = new ArrayList<>();
            database.query(TABLES, row -> new Table(row.getString(1), row.getString(2), row.getString(3))).stream()
                    .filter(table -> isIn(schema, Kind.TABLE, table.name()))
                    .forEach(table -> rows.addAll(insertion(database, table)));
            List<String> sequences =
                    database
                            .query(SEQUENCES, row -> new Sequence(row.getString(1), row.getString(2), row.getLong(3)))
                            .stream()
                            .filter(sequence -> Stream.of(Kind.SEQUENCE, Kind.TABLE)
                                    .anyMatch(kind -> isIn(schema, kind, sequence.owner())))
                            .flatMap(sequence -> position(database, sequence).stream())
                            .toList();
            return new Contents(rows, sequences);
        } finally {
            database.execute("RESET search_path");
        }
    }

    private static List<String> position(Database database, Sequence sequence) {
        return database.query(
                "SELECT format('SELECT pg_catalog.setval(%L, %s, %L)', ?, last_value, is_called) FROM "
                        + sequence.name() + " WHERE is_called OR last_value <> ?::bigint",
                row -> row.getString(1),
                sequence.name(),
                Long.toString(sequence.start()));
    }

    private static boolean isIn(DatabaseSchema schema, Kind kind, String name) {
        return schema.find(new ObjectKey(kind, "", name)).isPresent();
    }

    private static List<String> insertion(Database database, Table table) {
        List<String> rows = database.query(
                "SELECT concat_ws(', ', " + table.texts() + ") FROM ONLY " + table.name(), row -> row.getString(1));
        return rows.isEmpty()
                ? List.of()
                : List.of("INSERT INTO " + table.name() + " (" + table.columns()
                        + ") OVERRIDING SYSTEM VALUE VALUES\n    (" + String.join("),\n    (", rows) + ")");
    }

    /** All of it, in the order in which it can run. */
    List<String> statements() {
        return Stream.concat(rows.stream(), sequences.stream()).toList();
    }
}
