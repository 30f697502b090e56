package dev.flyback.schema;

import dev.flyback.database.SqlResource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The queries of {@code resources/schema}: one for each family of objects, and those that tie objects together. */
final class CatalogQueries {
    /** What belongs to extensions. */
    static final String MEMBERS = "members";

    /** What is part of an object, and has a number of its own. */
    static final String ALIASES = "aliases";

    /** Which needs which. */
    static final String DEPENDENCIES = "dependencies";

    /** In words, what no query of objects reads. */
    static final String UNMODELLED = "unmodelled";

    /**
     * All, in an order of which either half takes about as long. Those without a name here are of objects: each gives the
     * columns that {@link CatalogRowReader#read} reads. A query may be of any number of kinds, and leaves out what belongs
     * to PostgreSQL itself; what belongs to an extension, {@link Catalog} leaves out.
     */
    static final List<String> ALL = List.of(
            MEMBERS,
            "schemas",
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
            "types",
            ALIASES,
            DEPENDENCIES,
            UNMODELLED);

    private static final int HALF = ALL.indexOf("indexes");

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private CatalogQueries() {}

    static List<String> firstHalf() {
        return ALL.subList(0, HALF);
    }

    static List<String> secondHalf() {
        return ALL.subList(HALF, ALL.size());
    }

    /**
     * A query; {@code @privileges(list, owner)} in it stands for what {@link Properties#PRIVILEGES} holds,
     * {@code @sequence_options(sequence)} for what a row of {@code pg_sequence} says,
     * {@code @comment(object, catalog, column)} for its comment, as {@code obj_description} is a function in SQL,
     * which the server runs anew for every row, and {@code @of_users(object, schema)} for what initdb has not made:
     * PostgreSQL gives numbers from 16384 on to all else ({@code FirstNormalObjectId}).
     */
    static String read(String name) {
        return TEXTS.computeIfAbsent(name, CatalogQueries::expanded);
    }

    private static String expanded(String name) {
        return text(name)
                .replaceAll("@privileges\\(([^,]+), ([^)]+)\\)", privileges())
                .replaceAll("@sequence_options\\(([^)]+)\\)", sequenceOptions())
                .replaceAll("@comment\\(([^,]+), ([^,]+), ([^)]+)\\)", comment())
                .replaceAll("@of_users\\(([^,]+), ([^)]+)\\)", ofUsers());
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

    private static String ofUsers() {
        return text("of_users").strip().replace(":object", "$1").replace(":schema", "$2");
    }

    private static String text(String name) {
        return SqlResource.read("/schema/" + name + ".sql");
    }
}
