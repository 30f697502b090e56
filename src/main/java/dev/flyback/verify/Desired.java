package dev.flyback.verify;

import dev.flyback.schema.DatabaseSchema;

/**
 * A schema that is to be.
 *
 * @param schema what it holds
 * @param hints what its files say of earlier names
 */
public record Desired(DatabaseSchema schema, RenameHints hints) {}
