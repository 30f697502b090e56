package dev.flyback.execute;

import dev.flyback.database.Database;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be known of a statement that runs by itself and was cut off. */
final class CutStatement {
    private static final Pattern HARMLESS =
            Pattern.compile("(VACUUM|REINDEX|CLUSTER|ALTER SYSTEM|DISCARD ALL)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DROP = Pattern.compile(
            "DROP\\s+INDEX\\s+CONCURRENTLY\\s+(?:IF\\s+EXISTS\\s+)?" + InvalidIndex.NAME
                    + "(\\s+(CASCADE|RESTRICT))?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final String BUILT = """
            SELECT i.indisvalid
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE c.relname = (parse_ident(?))[1] AND i.indrelid = to_regclass(?)""";

    private CutStatement() {}

    /** Whether it can be run again without harm, or the catalog says if it is done. */
    static boolean canRepeat(SqlStatement statement) {
        return HARMLESS.matcher(StatementWords.of(statement.text())).matches()
                || InvalidIndex.CREATION.matcher(statement.text()).find()
                || DROP.matcher(statement.text()).find();
    }

    /** Whether the catalog says that it is done. */
    static boolean isDone(SqlStatement statement, Database database) {
        Matcher creation = InvalidIndex.CREATION.matcher(statement.text());
        if (creation.find()) {
            return database.query(BUILT, row -> row.getBoolean(1), creation.group(1), creation.group(2))
                    .contains(true);
        }
        Matcher drop = DROP.matcher(statement.text());
        return drop.find()
                && database.query("SELECT to_regclass(?) IS NULL", row -> row.getBoolean(1), drop.group(1))
                        .contains(true);
    }
}
