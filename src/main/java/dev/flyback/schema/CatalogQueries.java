package dev.flyback.schema;

import dev.flyback.database.SqlResource;
import java.util.List;

/** The queries of {@code resources/schema}: one for each family of objects, and those that tie objects together. */
final class CatalogQueries {
    /**
     * Each gives the columns that {@link CatalogRow#read} reads. A query may be of any number of kinds, and leaves out what
     * belongs to PostgreSQL itself; what belongs to an extension, {@link SchemaReader} leaves out.
     */
    static final List<String> OBJECTS = List.of(
            "schemas", //
            "extensions",
            "operators",
            "text-search",
            "foreign",
            "tables",
            "columns",
            "constraints",
            "indexes",
            "views",
            "routines",
            "triggers",
            "policies",
            "statistics",
            "default-privileges",
            "sequences",
            "inheritance",
            "publications",
            "types");

    private CatalogQueries() {}

    /**
     * A query; {@code @privileges(list, owner)} in it stands for what {@link Properties#PRIVILEGES} holds,
     * {@code @sequence_options(sequence)} for what a row of {@code pg_sequence} says, and
     * {@code @comment(object, catalog, column)} for its comment: {@code obj_description} is a function in SQL,
     * which the server runs anew for every row.
     */
    static String read(String name) {
        return text(name)
                .replaceAll("@privileges\\(([^,]+), ([^)]+)\\)", privileges())
                .replaceAll("@sequence_options\\(([^)]+)\\)", sequenceOptions())
                .replaceAll("@comment\\(([^,]+), ([^,]+), ([^)]+)\\)", comment());
    }

    private static String privileges() {
        return text("privileges").strip().replace(":list", "$1").replace(":owner", "$2");
    }

    private static String sequenceOptions() {
        return text("sequence_options").strip().replace(":sequence", "$1");
    }

    private static String comment() {
        return text("comment")
                .strip()
                .replace(":object", "$1")
                .replace(":catalog", "$2")
                .replace(":sub", "$3");
    }

    private static String text(String name) {
        return SqlResource.read("/schema/" + name + ".sql");
    }
}
