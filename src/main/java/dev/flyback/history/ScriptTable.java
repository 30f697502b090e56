package dev.flyback.history;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.database.SqlError;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table {@code flyback_scripts} beside the history: what applied scripts say without their comments and layout, for those
 * whose checksum changes later. Nothing depends on its being there.
 */
public final class ScriptTable {
    /** Its name; its schema is that of the history. */
    public static final String NAME = "flyback_scripts";

    private final Database database;
    private final QualifiedName name;
    private final QualifiedName history;

    ScriptTable(Database database, QualifiedName history) {
        this.database = database;
        this.history = history;
        this.name = new QualifiedName(history.schema(), NAME);
    }

    QualifiedName name() {
        return name;
    }

    /**
     * Keeps what is not kept yet, and makes the table if it is not there.
     *
     * @param scripts what to keep
     * @throws SqlError if the user has no right to
     */
    public void keep(List<ScriptMeaning> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        String values = scripts.stream()
                .map(script -> "(%s, %s, %d, %s)"
                        .formatted(
                                database.literal(history.name()),
                                database.literal(script.script()),
                                script.checksum(),
                                database.literal(script.meaning())))
                .collect(Collectors.joining(", "));
        database.execute(JournalTable.AS_LOGIN + (isThere() ? "" : creation()) + """
                INSERT INTO %s (history, script, checksum, meaning) VALUES %s ON CONFLICT DO NOTHING""".formatted(name, values));
    }

    private boolean isThere() {
        return database.query("SELECT to_regclass(?) IS NOT NULL", row -> row.getBoolean(1), name.toString())
                .get(0);
    }

    private String creation() {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    history varchar(63) NOT NULL,
                    script varchar(1000) NOT NULL,
                    checksum integer NOT NULL,
                    meaning varchar(64) NOT NULL,
                    PRIMARY KEY (history, script, checksum)
                );
                """.formatted(name);
    }

    /** SQL for what is kept of the script that a row of the history tells of. */
    String meaning() {
        return """
                (SELECT meaning FROM %s AS kept
                 WHERE kept.history = %s AND kept.script = row.script AND kept.checksum = row.checksum)""".formatted(name, database.literal(history.name()));
    }
}
