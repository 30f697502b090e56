package dev.flyback.salvage;

import dev.flyback.database.Database;
import java.util.List;

/** The users' triggers of some tables, put to sleep so that they do not act on rows that come back. */
final class SleepingTriggers {
    private static final String SQL = """
            SELECT tgrelid::regclass::text, pg_catalog.quote_ident(tgname), tgenabled FROM pg_catalog.pg_trigger
            WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgrelid = ANY (?::text[]::regclass[])
            """;

    private final Database database;
    private final List<Trigger> triggers;

    private record Trigger(String table, String name, String enabled) {
        String alteration(String action) {
            return "ALTER TABLE ONLY " + table + " " + action + " TRIGGER " + name;
        }

        String awakening() {
            return alteration(
                    switch (enabled) {
                        case "A" -> "ENABLE ALWAYS";
                        case "R" -> "ENABLE REPLICA";
                        default -> "ENABLE";
                    });
        }
    }

    SleepingTriggers(Database database, List<String> tables) {
        this.database = database;
        this.triggers =
                database.query(SQL, row -> new Trigger(row.getString(1), row.getString(2), row.getString(3)), (Object)
                        tables.toArray(String[]::new));
        triggers.forEach(trigger -> database.execute(trigger.alteration("DISABLE")));
    }

    void wake() {
        triggers.forEach(trigger -> database.execute(trigger.awakening()));
    }
}
