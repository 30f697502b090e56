package dev.flyback.salvage;

import dev.flyback.database.Database;
import java.util.List;

/** The sequences that number the columns of some tables. */
final class OwnedSequences {
    private static final String SQL = """
            SELECT d.objid::regclass::text, d.refobjid::regclass::text, pg_catalog.quote_ident(a.attname)
            FROM pg_catalog.pg_depend AS d
            JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
              AND d.deptype IN ('a', 'i') AND d.refobjid = ANY (?::text[]::regclass[])
            """;

    private OwnedSequences() {}

    /** Sets them behind the numbers that are there; none is set back. */
    static void catchUp(Database database, List<String> tables) {
        database.query(
                        SQL,
                        row -> "SELECT pg_catalog.setval('" + row.getString(1).replace("'", "''") + "', rows.last)"
                                + " FROM (SELECT max(" + row.getString(3) + ") AS last FROM " + row.getString(2)
                                + ") AS rows, " + row.getString(1) + " AS sequence"
                                + " WHERE rows.last >= sequence.last_value",
                        (Object) tables.toArray(String[]::new))
                .forEach(database::execute);
    }
}
