package dev.flyback.history;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code flyback_log} beside the history: who ran what, where and with what outcome. It is only added to, and nothing
 * depends on its being there.
 */
public final class LogTable {
    /** Its name; its schema is that of the history. */
    public static final String NAME = "flyback_log";

    private final Database database;
    private final QualifiedName name;
    private final QualifiedName history;

    LogTable(Database database, QualifiedName history) {
        this.database = database;
        this.history = history;
        this.name = new QualifiedName(history.schema(), NAME);
    }

    /**
     * Reads all entries.
     *
     * @return the oldest first; none if there is no such table
     * @throws Failure ({@link ExitCode#USAGE}) if the user has no right to
     */
    public List<LogEntry> read() {
        try {
            return entries();
        } catch (SqlError e) {
            throw e.state().equals(HistoryTable.NO_RIGHTS) ? unreadable(e) : e;
        }
    }

    private Failure unreadable(SqlError error) {
        return new Failure(
                ExitCode.USAGE,
                "no right to read the log " + name + ": " + error.summary(),
                "let the table's owner run: GRANT SELECT ON " + name + " TO "
                        + QualifiedName.quote(database.url().user()),
                error);
    }

    private List<LogEntry> entries() {
        return isThere() ? database.query("""
                        SELECT ended, command, plan, from_revision, to_revision, error, duration_ms, database_user,
                               system_user_name, host, version, commit
                        FROM %s WHERE history = ? ORDER BY id""".formatted(name), LogTable::entry, history.name()) : List.of();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                Optional.of(row.getObject("ended", OffsetDateTime.class)
                        .atZoneSameInstant(ZoneId.systemDefault())
                        .toOffsetDateTime()),
                row.getString("command"),
                row.getString("plan").lines().toList(),
                row.getString("from_revision"),
                row.getString("to_revision"),
                Optional.ofNullable(row.getString("error")),
                Duration.ofMillis(row.getLong("duration_ms")),
                Optional.of(row.getString("database_user")),
                row.getString("system_user_name"),
                row.getString("host"),
                row.getString("version"),
                Optional.ofNullable(row.getString("commit")));
    }

    /**
     * Adds an entry, and makes the table if it is not there.
     *
     * @param entry the entry
     * @throws SqlError if the user has no right to
     */
    public void add(LogEntry entry) {
        database.execute(JournalTable.AS_LOGIN
                + (isThere() ? "" : creation())
                + """
                INSERT INTO %s (history, command, plan, from_revision, to_revision, error, duration_ms, system_user_name, host,
                                version, commit)
                VALUES (%s, %s, %s, %s, %s, %s, %d, %s, %s, %s, %s)""".formatted(
                                name,
                                database.literal(history.name()),
                                database.literal(entry.command()),
                                database.literal(String.join("\n", entry.plan())),
                                database.literal(entry.from()),
                                database.literal(entry.to()),
                                entry.error().map(database::literal).orElse("NULL"),
                                entry.duration().toMillis(),
                                database.literal(entry.systemUser()),
                                database.literal(entry.host()),
                                database.literal(entry.version()),
                                entry.commit().map(database::literal).orElse("NULL")));
    }

    private boolean isThere() {
        return database.query("SELECT to_regclass(?) IS NOT NULL", row -> row.getBoolean(1), name.toString())
                .get(0);
    }

    private String creation() {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    history varchar(63) NOT NULL,
                    ended timestamptz NOT NULL DEFAULT clock_timestamp(),
                    command text NOT NULL,
                    plan text NOT NULL,
                    from_revision text NOT NULL,
                    to_revision text NOT NULL,
                    error text,
                    duration_ms bigint NOT NULL,
                    database_user text NOT NULL DEFAULT session_user,
                    system_user_name text NOT NULL,
                    host text NOT NULL,
                    version text NOT NULL,
                    commit text
                );
                """.formatted(name);
    }
}
