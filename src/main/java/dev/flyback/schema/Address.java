package dev.flyback.schema;

/**
 * Where an object is in the catalog, as {@code pg_depend} has it.
 *
 * @param catalog the oid of the system catalog
 * @param object the oid in that catalog
 * @param column the number of a column, 0 for the whole object
 */
record Address(long catalog, long object, int column) {
    Address whole() {
        return new Address(catalog, object, 0);
    }
}
