package dev.flyback.schema;

import java.util.List;

/** The kinds of objects that a schema is made of, in the order in which they are built where nothing else decides. */
public enum Kind {
    SCHEMA("SCHEMA"),
    EXTENSION("EXTENSION"),
    COLLATION("COLLATION"),
    ENUM("TYPE", "USAGE TO PUBLIC"),
    /** A label of an enum, no object by itself but with a name that can be another one; its parent is the enum. */
    ENUM_LABEL("VALUE"),
    DOMAIN("DOMAIN", "USAGE TO PUBLIC"),
    /** A check of a domain; its parent is the domain. */
    DOMAIN_CONSTRAINT("CONSTRAINT"),
    COMPOSITE_TYPE("TYPE", "USAGE TO PUBLIC"),
    RANGE_TYPE("TYPE", "USAGE TO PUBLIC"),
    SEQUENCE("SEQUENCE"),
    FUNCTION("FUNCTION", "EXECUTE TO PUBLIC"),
    PROCEDURE("PROCEDURE", "EXECUTE TO PUBLIC"),
    AGGREGATE("AGGREGATE", "EXECUTE TO PUBLIC"),
    LANGUAGE("LANGUAGE", "USAGE TO PUBLIC"),
    ACCESS_METHOD("ACCESS METHOD"),
    OPERATOR("OPERATOR"),
    OPERATOR_FAMILY("OPERATOR FAMILY"),
    OPERATOR_CLASS("OPERATOR CLASS"),
    CAST("CAST"),
    CONVERSION("CONVERSION"),
    TRANSFORM("TRANSFORM"),
    TEXT_SEARCH_PARSER("TEXT SEARCH PARSER"),
    TEXT_SEARCH_TEMPLATE("TEXT SEARCH TEMPLATE"),
    TEXT_SEARCH_DICTIONARY("TEXT SEARCH DICTIONARY"),
    TEXT_SEARCH_CONFIGURATION("TEXT SEARCH CONFIGURATION"),
    FOREIGN_DATA_WRAPPER("FOREIGN DATA WRAPPER"),
    SERVER("SERVER"),
    USER_MAPPING("USER MAPPING"),
    TABLE("TABLE"),
    FOREIGN_TABLE("FOREIGN TABLE"),
    /** A column of a foreign table; its parent is the table. */
    FOREIGN_COLUMN("COLUMN"),
    /** A column of a table; its parent is the table. */
    COLUMN("COLUMN"),
    /** What a column holds where nothing is given; its parent is the table, its name the column's. */
    DEFAULT("DEFAULT"),
    /** That a sequence goes when a column goes; its name is the sequence's. */
    SEQUENCE_OWNER("SEQUENCE"),
    /** A table that is a partition of its parent, or a child by inheritance; its name is the child's. */
    INHERITANCE("TABLE"),
    CONSTRAINT("CONSTRAINT"),
    INDEX("INDEX"),
    VIEW("VIEW"),
    MATERIALIZED_VIEW("MATERIALIZED VIEW"),
    /** A column of a view or materialized view; its parent is the view. */
    VIEW_COLUMN("COLUMN"),
    STATISTICS("STATISTICS"),
    RULE("RULE"),
    TRIGGER("TRIGGER"),
    POLICY("POLICY"),
    EVENT_TRIGGER("EVENT TRIGGER"),
    PUBLICATION("PUBLICATION"),
    /** A table that is published by itself; its parent is the publication. */
    PUBLICATION_TABLE("TABLE"),
    /** A schema of which all tables are published; its parent is the publication. */
    PUBLICATION_SCHEMA("SCHEMA"),
    DEFAULT_PRIVILEGES("DEFAULT PRIVILEGES");

    private final String sql;
    private final List<String> initialPrivileges;

    Kind(String sql, String... initialPrivileges) {
        this.sql = sql;
        this.initialPrivileges = List.of(initialPrivileges);
    }

    /**
     * What SQL calls it, as in {@code COMMENT ON} and {@code DROP}.
     *
     * @return for instance {@code MATERIALIZED VIEW}
     */
    public String sql() {
        return sql;
    }

    /**
     * What others than the owner may do with a new object
     * (<a href="https://www.postgresql.org/docs/current/ddl-priv.html">PostgreSQL, Privileges</a>).
     *
     * @return as {@link Properties} hold privileges, for instance {@code EXECUTE TO PUBLIC}
     */
    public List<String> initialPrivileges() {
        return initialPrivileges;
    }
}
