package dev.flyback.cli;

import dev.flyback.database.Database;
import dev.flyback.history.History;
import dev.flyback.history.OtherTools;
import java.util.List;
import java.util.Optional;

/** Notices a database that another tool has made. */
final class Adoption {
    private Adoption() {}

    /**
     * What to ask before migrations are applied to such a database.
     *
     * @return a question, or nothing if there is a history of ours or no sign of another tool
     */
    static Optional<String> question(Database database, History history) {
        if (!history.rows().isEmpty()) {
            return Optional.empty();
        }
        List<String> found = database.query("""
                SELECT name FROM unnest(string_to_array(?, ',')) AS name
                WHERE pg_catalog.to_regclass(name) IS NOT NULL""", row -> row.getString(1), String.join(",", OtherTools.TABLES));
        return found.stream()
                .findFirst()
                .map(table -> "this database has no history of flyback's, but a table " + table
                        + ", as another tool makes it; if it holds what these migrations make, adopt it with"
                        + " flyback stamp REVISION instead. Apply them all the same?");
    }
}
