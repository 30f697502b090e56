package dev.flyback.testing;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.database.Database;
import dev.flyback.database.SessionOptions;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.SchemaReader;
import java.time.Duration;
import java.util.Optional;

/** Reads the schema of a test's database as flyback does. */
public final class SchemaReading {
    private static final SessionOptions OPTIONS =
            new SessionOptions(Duration.ofSeconds(30), "test", "UTC", Optional.empty(), text -> {});

    private SchemaReading() {}

    /**
     * Reads all of it.
     *
     * @param database the database
     * @return its schema, nothing left out
     */
    public static DatabaseSchema of(TestDatabase database) {
        try (Database session = Database.open(DatabaseUrl.parse(database.url(), "the test"), OPTIONS)) {
            return SchemaReader.of(session).read(key -> false);
        }
    }
}
