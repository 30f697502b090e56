package dev.flyback.cli;

import dev.flyback.database.Database;
import dev.flyback.history.History;
import java.util.List;

/** Notices a database that another tool has made. */
final class Adoption {
    private Adoption() {}

    static void suggest(Database database, History history, Talk talk) {
        if (!history.rows().isEmpty()) {
            return;
        }
        List<String> found = database.query("""
                SELECT name FROM unnest(ARRAY['alembic_version', 'schema_migrations', 'databasechangelog',
                                              'django_migrations']) AS name
                WHERE pg_catalog.to_regclass(name) IS NOT NULL""", row -> row.getString(1));
        if (!found.isEmpty()) {
            talk.note("note: this database has no history of flyback's, but a table " + found.get(0)
                    + ", as another tool makes it; if it holds what these migrations make, adopt it with:"
                    + " flyback stamp REVISION");
        }
    }
}
