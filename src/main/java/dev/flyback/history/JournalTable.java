package dev.flyback.history;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table {@code flyback_journal} beside the history: the only class that knows its columns. It says how far each script
 * has come that runs outside a transaction, and forgets a script that has come to its end.
 */
public final class JournalTable {
    /** Its name; its schema is that of the history. */
    public static final String NAME = "flyback_journal";

    // The script may have taken another role; what it has set is in force again when the transaction ends.
    static final String AS_LOGIN = "SET LOCAL SESSION AUTHORIZATION DEFAULT; SET LOCAL ROLE NONE; ";

    private final Database database;
    private final QualifiedName name;
    private final QualifiedName history;

    /**
     * The journal of a history.
     *
     * @param database the session to use
     * @param history the name of the history table
     */
    public JournalTable(Database database, QualifiedName history) {
        this.database = database;
        this.history = history;
        this.name = new QualifiedName(history.schema(), NAME);
    }

    /** One row: a script's, and what it says of one statement. */
    private record Row(Unfinished script, Unfinished.Open statement, String hash, boolean isDone) {}

    QualifiedName name() {
        return name;
    }

    /** Reads what is unfinished: one for each script. */
    List<Unfinished> read() {
        Map<ScriptKey, List<Row>> scripts =
                database.query("""
                        SELECT kind, revision, script, checksum, statement, line, hash, can_repeat,
                               done IS NOT NULL AS is_done, error
                        FROM %s WHERE history = ? ORDER BY kind, revision, statement""".formatted(name), JournalTable::row, history.name()).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.script().key(), LinkedHashMap::new, Collectors.toList()));
        return scripts.values().stream().map(JournalTable::unfinished).toList();
    }

    private boolean isThere() {
        return database.query("SELECT pg_catalog.to_regclass(?) IS NOT NULL", row -> row.getBoolean(1), name.toString())
                .get(0);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Unfinished(
                        ScriptKey.read(row.getString("kind"), row.getString("revision")),
                        row.getString("script"),
                        row.getInt("checksum"),
                        List.of(),
                        Optional.empty(),
                        false),
                new Unfinished.Open(
                        row.getInt("statement"),
                        row.getInt("line"),
                        row.getBoolean("can_repeat"),
                        Optional.ofNullable(row.getString("error"))),
                row.getString("hash"),
                row.getBoolean("is_done"));
    }

    private static Unfinished unfinished(List<Row> rows) {
        Unfinished script = rows.get(rows.size() - 1).script();
        List<String> done = new ArrayList<>();
        Optional<Unfinished.Open> open = Optional.empty();
        for (Row row : rows) {
            if (row.isDone()) {
                done.add(row.hash());
            } else {
                open = Optional.of(row.statement());
            }
        }
        return new Unfinished(script.key(), script.script(), script.checksum(), done, open, false);
    }

    /**
     * Makes the table, if it is not there.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if the user has no right to
     */
    public void create() {
        if (isThere()) {
            return;
        }
        try {
            database.execute("""
                    CREATE TABLE IF NOT EXISTS %s (
                        history varchar(63) NOT NULL,
                        kind varchar(10) NOT NULL,
                        revision varchar(200) NOT NULL,
                        statement integer NOT NULL,
                        script varchar(1000) NOT NULL,
                        checksum integer NOT NULL,
                        line integer NOT NULL,
                        hash varchar(64) NOT NULL,
                        can_repeat boolean NOT NULL,
                        started timestamptz NOT NULL DEFAULT clock_timestamp(),
                        done timestamptz,
                        error text,
                        PRIMARY KEY (history, kind, revision, statement)
                    )""".formatted(name));
        } catch (SqlError e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the table " + name
                            + ", which keeps how far a script outside a transaction has come, cannot be made: "
                            + e.summary(),
                    "let the owner of the database run: GRANT USAGE, CREATE ON SCHEMA "
                            + QualifiedName.quote(name.schema()) + " TO "
                            + QualifiedName.quote(database.url().user()),
                    e);
        }
    }

    /**
     * Says that a statement begins.
     *
     * @param entry the statement
     * @return SQL for a transaction
     */
    public String begun(JournalEntry entry) {
        return insertion(List.of(entry), "NULL", Optional.empty());
    }

    /**
     * Says that statements are done.
     *
     * @param entries the statements
     * @return SQL for a transaction
     */
    public String done(List<JournalEntry> entries) {
        return insertion(entries, "clock_timestamp()", Optional.empty());
    }

    /**
     * Says that the server refused a statement.
     *
     * @param entry the statement
     * @param error what it said
     * @return SQL for a transaction
     */
    public String failed(JournalEntry entry, String error) {
        return insertion(List.of(entry), "NULL", Optional.of(error));
    }

    private String insertion(List<JournalEntry> entries, String done, Optional<String> error) {
        String values = entries.stream()
                .map(entry -> "(%s, %s, %s, %d, %s, %d, %d, %s, %b, %s, %s)"
                        .formatted(
                                database.literal(history.name()),
                                database.literal(entry.key().written()),
                                database.literal(entry.key().name()),
                                entry.number(),
                                database.literal(entry.script()),
                                entry.checksum(),
                                entry.line(),
                                database.literal(entry.hash()),
                                entry.canRepeat(),
                                done,
                                error.map(database::literal).orElse("NULL")))
                .collect(Collectors.joining(", "));
        return AS_LOGIN + """
                INSERT INTO %s AS known (history, kind, revision, statement, script, checksum, line, hash, can_repeat,
                                         done, error)
                VALUES %s
                ON CONFLICT (history, kind, revision, statement) DO UPDATE SET
                    script = excluded.script, checksum = excluded.checksum, line = excluded.line, hash = excluded.hash,
                    can_repeat = excluded.can_repeat, done = excluded.done, error = excluded.error,
                    started = CASE WHEN excluded.done IS NULL THEN excluded.started ELSE known.started END""".formatted(name, values);
    }

    /**
     * Forgets that a script failed, as it goes on.
     *
     * @param key which
     * @return SQL that leaves what is done
     */
    public String mended(ScriptKey key) {
        return forgotten(key) + " AND error IS NOT NULL";
    }

    /**
     * Forgets a script.
     *
     * @param key which
     * @return SQL that ends the journal of the script
     */
    public String forgotten(ScriptKey key) {
        return "DELETE FROM %s WHERE history = %s AND kind = %s AND revision = %s"
                .formatted(
                        name,
                        database.literal(history.name()),
                        database.literal(key.written()),
                        database.literal(key.name()));
    }
}
