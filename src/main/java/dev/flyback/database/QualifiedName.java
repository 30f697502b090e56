package dev.flyback.database;

/**
 * A schema and a name in it; the only place that quotes identifiers.
 *
 * @param schema the schema, unquoted
 * @param name the name, unquoted
 */
public record QualifiedName(String schema, String name) {
    /**
     * Quotes one identifier
     * (<a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL,
     * Identifiers and Key Words</a>).
     *
     * @param identifier the identifier, unquoted
     * @return the identifier in double quotes
     */
    public static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** The name as it is written in SQL, both parts quoted. */
    @Override
    public String toString() {
        return quote(schema) + "." + quote(name);
    }
}
