package dev.flyback.verify;

import java.util.List;

/**
 * A type of the catalog, as far as its values can be made up.
 *
 * @param number its number in the catalog
 * @param name its name, without its schema
 * @param form what it is made as
 * @param isText whether it is one of those for text
 * @param labels those of an enum
 * @param parts the attributes of a composite type; the one type that an array, domain or range is made of
 */
record SeedType(long number, String name, Form form, boolean isText, List<String> labels, List<Part> parts) {
    /** How a type is made. */
    enum Form {
        BASE,
        ARRAY,
        COMPOSITE,
        DOMAIN,
        ENUM,
        MULTIRANGE,
        RANGE
    }

    /** A type within a type, with its modifier: its length or precision. */
    record Part(long type, int modifier) {}
}
