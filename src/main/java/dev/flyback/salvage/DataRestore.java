package dev.flyback.salvage;

import dev.flyback.config.TimeLimit;
import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings saved data back, all of it or nothing. */
public final class DataRestore {
    private static final String MEND = "mend what is in the way, and run it again; nothing was restored";
    private static final String SAVED = "pg_temp.flyback_saved";

    private final Database database;
    private final DataFolder folder;
    private final TimeLimit lockTimeout;

    /**
     * Makes it; nothing is restored yet.
     *
     * @param database where the data is to be
     * @param folder where it is saved
     * @param lockTimeout how long to wait for each lock
     */
    public DataRestore(Database database, DataFolder folder, TimeLimit lockTimeout) {
        this.database = database;
        this.folder = folder;
        this.lockTimeout = lockTimeout;
    }

    /**
     * Restores it.
     *
     * @param manifest what the folder holds
     * @param remedy what to do where tables or columns are missing
     * @return what came back
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if tables or columns are missing or hold something already,
     *     ({@link ExitCode#STEP_FAILED}) if the server refuses a row
     */
    public List<Restored> run(Manifest manifest, String remedy) {
        database.refuseReadOnly();
        try {
            database.execute("BEGIN; SET LOCAL lock_timeout = '" + lockTimeout + "'; SET LOCAL row_security = off;"
                    + " SET LOCAL search_path = ''; SET LOCAL datestyle = ISO; SET LOCAL intervalstyle = postgres");
            List<Restored> restored = restored(manifest.tables(), remedy);
            database.execute("COMMIT");
            return restored;
        } catch (SqlError e) {
            throw new Failure(
                    ExitCode.STEP_FAILED,
                    "the server refuses what is to be restored: " + e.summary() + e.details(),
                    MEND,
                    e);
        } finally {
            rollBack();
        }
    }

    private List<Restored> restored(List<SavedTable> tables, String remedy) {
        refuse(tables.stream().flatMap(this::missing).toList(), "nothing was restored; " + remedy);
        List<String> names = tables.stream().map(SavedTable::table).distinct().toList();
        if (names.isEmpty()) {
            return List.of();
        }
        database.execute(
                "LOCK TABLE " + names.stream().map(name -> "ONLY " + name).collect(Collectors.joining(", "))
                        + " IN SHARE ROW EXCLUSIVE MODE");
        refuse(
                tables.stream().flatMap(this::inTheWay).toList(),
                "nothing was restored; if what is there may go, empty it and run this again");
        SleepingTriggers triggers = new SleepingTriggers(database, names);
        database.execute("SET CONSTRAINTS ALL DEFERRED");
        List<Restored> restored = new ArrayList<>();
        // Values may refer to rows.
        for (boolean columns : new boolean[] {false, true}) {
            RestoreOrder.of(database, tables).stream()
                    .filter(saved -> columns == saved.content().isOfRowsThatStay())
                    .forEach(saved -> restored.add(placed(saved, tables)));
        }
        OwnedSequences.catchUp(database, names);
        database.execute("SET CONSTRAINTS ALL IMMEDIATE");
        triggers.wake();
        return restored;
    }

    private Stream<String> missing(SavedTable saved) {
        SavedColumns now = SavedColumns.of(database, saved.table());
        if (now.isMissing()) {
            return Stream.of("there is no table " + saved.table());
        }
        return Stream.concat(saved.key().stream(), saved.columns().stream())
                .filter(column -> !now.all().contains(column))
                .map(column -> "there is no column " + saved.table() + "." + column);
    }

    // A column that has just come back holds nothing, or one and the same value by its default.
    private Stream<String> inTheWay(SavedTable saved) {
        return switch (saved.content()) {
            case ROWS ->
                isTrue("SELECT EXISTS (SELECT FROM ONLY " + saved.table() + ")")
                        ? Stream.of("table " + saved.table() + " holds rows already")
                        : Stream.of();
            case DELETED_ROWS, VALUES -> Stream.of();
            case COLUMNS ->
                saved.columns().stream()
                        .filter(column ->
                                isTrue("SELECT count(DISTINCT (" + column + ")::text) > 1 FROM ONLY " + saved.table()))
                        .map(column -> "column " + saved.table() + "." + column + " holds values already");
        };
    }

    private boolean isTrue(String sql) {
        return database.query(sql, row -> row.getBoolean(1)).get(0);
    }

    private static void refuse(List<String> faults, String hint) {
        if (!faults.isEmpty()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT, "cannot restore the data:\n  " + String.join("\n  ", faults), hint);
        }
    }

    private Restored placed(SavedTable saved, List<SavedTable> all) {
        try {
            return restore(saved, all);
        } catch (SqlError e) {
            throw new Failure(
                    ExitCode.STEP_FAILED,
                    "the server refuses what is to be restored into " + saved.table() + " from "
                            + folder.path().resolve(saved.file()) + ": " + e.summary() + e.details(),
                    MEND,
                    e);
        }
    }

    private Restored restore(SavedTable saved, List<SavedTable> all) {
        return switch (saved.content()) {
            case ROWS -> new Restored(saved, copy(saved, saved.table()), 0);
            case DELETED_ROWS -> fromCopy(saved, all, """
                    INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM %3$s AS saved
                    WHERE NOT EXISTS (SELECT FROM ONLY %1$s AS here WHERE (%4$s) = (%5$s))""");
            case COLUMNS ->
                fromCopy(saved, all, "UPDATE ONLY %1$s AS here SET %6$s FROM %3$s AS saved WHERE (%4$s) = (%5$s)");
            // What has been written since stays.
            case VALUES -> fromCopy(saved, all, """
                    UPDATE ONLY %1$s AS here SET %6$s FROM %3$s AS saved
                    WHERE (%4$s) = (%5$s) AND here.%7$s::text IS NOT DISTINCT FROM saved.%8$s::text""");
        };
    }

    private Restored fromCopy(SavedTable saved, List<SavedTable> all, String statement) {
        database.execute("CREATE TEMPORARY TABLE flyback_saved ON COMMIT DROP AS SELECT "
                + saved.selection(saved.column()) + " FROM "
                + saved.table() + " WITH NO DATA");
        copy(saved, SAVED);
        long leftOut = saved.content() == SavedTable.Content.DELETED_ROWS ? different(saved, all) : 0;
        long rows = database.update(statement.formatted(
                saved.table(),
                saved.list(),
                SAVED,
                of("here", saved.key()),
                of("saved", saved.key()),
                saved.columns().stream()
                        .map(column -> column + " = saved." + column)
                        .collect(Collectors.joining(", ")),
                saved.column(),
                SavedTable.ALTERED));
        database.execute("DROP TABLE " + SAVED);
        return new Restored(saved, rows, saved.content().isOfRowsThatStay() ? saved.rows() - rows : leftOut);
    }

    // Rows that were not deleted are in the file too, and mostly as they are here; columns that went come back later.
    private long different(SavedTable saved, List<SavedTable> all) {
        List<String> later = all.stream()
                .filter(other ->
                        other.table().equals(saved.table()) && other.content().isOfRowsThatStay())
                .flatMap(other -> other.columns().stream())
                .toList();
        List<String> compared = saved.columns().stream()
                .filter(column -> !later.contains(column))
                .toList();
        return database.query(
                        "SELECT count(*) FROM %s AS saved JOIN ONLY %s AS here ON (%s) = (%s) WHERE ROW(%s)::text <> ROW(%s)::text"
                                .formatted(
                                        SAVED,
                                        saved.table(),
                                        of("here", saved.key()),
                                        of("saved", saved.key()),
                                        of("here", compared),
                                        of("saved", compared)),
                        row -> row.getLong(1))
                .get(0);
    }

    private static String of(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    private long copy(SavedTable saved, String table) {
        try (InputStream stream = folder.read(saved.file())) {
            long rows = database.copyIn("COPY " + table + " (" + saved.fileList() + ") FROM STDIN", stream);
            if (rows != saved.rows()) {
                refuse(
                        List.of(saved.file() + " holds " + rows + " rows, and by " + Manifest.FILE + " there were "
                                + saved.rows()),
                        "bring the file back as it was written; nothing was restored");
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rollBack() {
        try {
            if (database.isInTransaction()) {
                database.execute("ROLLBACK");
            }
        } catch (SqlError e) {
            // Without a connection the server rolls back by itself.
        }
    }
}
