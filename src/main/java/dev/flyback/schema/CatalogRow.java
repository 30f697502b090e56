package dev.flyback.schema;

/** One object as a query tells it: where it is in the catalog, what it is called, what is to be known of it. */
record CatalogRow(Address address, ObjectKey key, int position, Properties properties) {}
