package dev.flyback.history;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.revision.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table {@code flyway_schema_history}: with {@link HistorySql} the only class that knows its columns. Rows are only ever
 * added.
 */
public final class HistoryTable {
    private static final Set<String> NOT_THERE = Set.of("42P01", "3F000");
    static final String NO_RIGHTS = "42501";

    // A column that is not there, one of a type that is no time, no table at all.
    private static final Set<String> ANOTHER_TABLE = Set.of("42703", "42846", "42809");

    private final Database database;
    private final QualifiedName name;
    private final JournalTable journal;
    private final ScriptTable scripts;
    private final HistorySql sql;
    private final LogTable log;

    /**
     * The table of a database.
     *
     * @param database the session to use
     * @param name the table's schema and name
     */
    public HistoryTable(Database database, QualifiedName name) {
        this.database = database;
        this.name = name;
        this.journal = new JournalTable(database, name);
        this.scripts = new ScriptTable(database, name);
        this.sql = new HistorySql(name, database::literal);
        this.log = new LogTable(database, name);
    }

    /**
     * The table of a database, in the schema of the session where none is named.
     *
     * @param database the session to use
     * @param schema the schema, if one is named
     * @param table the table's name
     * @return the table, which need not be there
     */
    public static HistoryTable of(Database database, Optional<String> schema, String table) {
        return new HistoryTable(database, new QualifiedName(schema.orElseGet(() -> currentSchema(database)), table));
    }

    private static String currentSchema(Database database) {
        return database.query("SELECT coalesce(current_schema(), 'public')", row -> row.getString(1))
                .get(0);
    }

    /**
     * The table beside it that says who ran what.
     *
     * @return the log
     */
    public LogTable log() {
        return log;
    }

    /**
     * The tables that flyback keeps for itself: that of the history, and those beside it, in its schema.
     *
     * @param historyTable the name of the history table, without its schema
     * @return their names, without the schema
     */
    public static String[] names(String historyTable) {
        return new String[] {historyTable, JournalTable.NAME, ScriptTable.NAME, LogTable.NAME};
    }

    /**
     * What the user may do with the table and those beside it.
     *
     * @return the rights that are missing
     */
    public TableRights rights() {
        return TableRights.of(database, name);
    }

    /**
     * The table beside it that knows what applied scripts say, whatever their comments are.
     *
     * @return what is kept of scripts
     */
    public ScriptTable scripts() {
        return scripts;
    }

    /**
     * The table beside it that says how far scripts have come.
     *
     * @return the journal
     */
    public JournalTable journal() {
        return journal;
    }

    /**
     * What the table is called.
     *
     * @return schema and name
     */
    public QualifiedName name() {
        return name;
    }

    /**
     * Reads all rows, and what the journal says is unfinished.
     *
     * @return the history; an empty one if there is no such table
     * @throws Failure ({@link ExitCode#USAGE}) if the user has no right to, or the table is another one
     */
    public History read() {
        try {
            Beside beside = lookBeside();
            List<AppliedRevision> rows =
                    database.query("""
                    SELECT installed_rank, version, description, type, script, checksum, installed_by,
                           installed_on::timestamptz, execution_time, success, %s AS meaning
                    FROM %s AS row ORDER BY installed_rank""".formatted(beside.scripts ? scripts.meaning() : "NULL", name), HistoryTable::row);
            return History.of(rows, beside.journal ? journal.read() : List.of());
        } catch (SqlError e) {
            if (NOT_THERE.contains(e.state())) {
                return History.of(List.of());
            }
            throw explained(e, "read");
        }
    }

    /** Which of the tables beside it are there and may be read; who may only look at the history goes on looking. */
    private record Beside(boolean journal, boolean scripts) {}

    private Beside lookBeside() {
        return database.query(
                        """
                        SELECT has_table_privilege(to_regclass(?)::oid, 'SELECT') IS TRUE,
                               has_table_privilege(to_regclass(?)::oid, 'SELECT') IS TRUE""",
                        row -> new Beside(row.getBoolean(1), row.getBoolean(2)),
                        journal.name().toString(),
                        scripts.name().toString())
                .get(0);
    }

    private static AppliedRevision row(ResultSet row) throws SQLException {
        return new AppliedRevision(
                row.getInt("installed_rank"),
                Optional.ofNullable(row.getString("version")).flatMap(Version::parse),
                row.getString("description"),
                RowType.of(row.getString("type")),
                row.getString("script"),
                Optional.ofNullable(row.getObject("checksum", Integer.class)),
                row.getString("installed_by"),
                row.getObject("installed_on", OffsetDateTime.class)
                        .atZoneSameInstant(ZoneId.systemDefault())
                        .toOffsetDateTime(),
                Duration.ofMillis(row.getInt("execution_time")),
                row.getBoolean("success"),
                Optional.ofNullable(row.getString("meaning")));
    }

    /**
     * Makes the table, and its schema, if they are not there.
     *
     * @return whether the schema had to be made too
     * @throws Failure ({@link ExitCode#USAGE}) if the user has no right to
     */
    public boolean create() {
        try {
            if (exists()) {
                return false;
            }
            boolean schemaThere = isSchemaThere();
            database.execute((schemaThere ? "" : sql.schemaCreation() + ";\n") + sql.creation());
            return !schemaThere;
        } catch (SqlError e) {
            throw explained(e, "make");
        }
    }

    /**
     * Whether the table's schema exists; the first run makes it, if not.
     *
     * @return true if it does
     */
    public boolean isSchemaThere() {
        return !database.query("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?", row -> 1, name.schema())
                .isEmpty();
    }

    /**
     * Whether the table is there.
     *
     * @return true once a run has made it
     */
    public boolean exists() {
        return database.query("SELECT pg_catalog.to_regclass(?) IS NOT NULL", row -> row.getBoolean(1), name.toString())
                .get(0);
    }

    private RuntimeException explained(SqlError error, String verb) {
        return switch (error.state()) {
            case NO_RIGHTS ->
                new Failure(
                        ExitCode.USAGE,
                        "no right to " + verb + " the history table " + name + ": " + error.summary(),
                        error.summary().contains(name.name())
                                ? "let the table's owner run: " + rights().grant()
                                : "let the owner of the database run: GRANT USAGE, CREATE ON SCHEMA "
                                        + QualifiedName.quote(name.schema()) + " TO "
                                        + QualifiedName.quote(database.url().user()),
                        error);
            default -> ANOTHER_TABLE.contains(error.state()) ? anotherTable(error) : error;
        };
    }

    private Failure anotherTable(SqlError error) {
        return new Failure(
                ExitCode.USAGE,
                name + " is no history table: " + error.summary(),
                "name one that flyback or Flyway has made, or one that is not there yet, by --history-table or"
                        + " FLYBACK_HISTORY_TABLE; its default is flyway_schema_history",
                error);
    }

    /**
     * The statement that adds a row behind the last one. It stands alone, values and all, so that it can travel
     * with others in one message. The rank is found by the server, for a script may have added rows of its own.
     *
     * @param row the row
     * @return an INSERT without a final semicolon
     */
    public String insertion(NewRow row) {
        return sql.insertion(row);
    }
}
