package dev.flyback.salvage;

import dev.flyback.database.Database;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.preview.Loss;
import dev.flyback.preview.Snapshots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes what would be lost into files, all of it as it is at one moment. */
public final class DataSave {
    // As pg_dump does, so that every session reads the same values out of the text.
    private static final String SETTINGS = "SET LOCAL search_path = ''; SET LOCAL datestyle = ISO;"
            + " SET LOCAL intervalstyle = postgres; SET LOCAL extra_float_digits = 3";

    private final Database database;
    private final DataFolder folder;
    private final Consumer<List<String>> unsavable;

    /**
     * Makes it; nothing is written yet.
     *
     * @param database where the data is
     * @param folder where it is to be
     * @param unsavable is told the tables whose rows could not be put back; the rest is saved unless it throws
     */
    public DataSave(Database database, DataFolder folder, Consumer<List<String>> unsavable) {
        this.database = database;
        this.folder = folder;
        this.unsavable = unsavable;
    }

    /**
     * Writes the files, and the manifest last.
     *
     * @param losses what would be lost
     * @param flyback the version of flyback
     * @param time the time
     * @param undone the revisions that are to be undone
     * @return what was written
     * @throws Failure if a file cannot be written
     */
    public Manifest write(List<Loss> losses, String flyback, String time, List<String> undone) {
        return Snapshots.in(database, () -> {
            database.execute(SETTINGS);
            List<SavedTable> tables = tables(losses);
            folder.create();
            Manifest manifest = new Manifest(
                    flyback,
                    database.url().display(),
                    time,
                    undone,
                    tables.stream().map(this::copied).toList());
            folder.write(manifest);
            return manifest;
        });
    }

    private SavedTable copied(SavedTable saved) {
        String sql = "COPY (SELECT " + saved.list() + " FROM ONLY " + saved.table() + ") TO STDOUT";
        return saved.counted(folder.write(saved.file(), stream -> database.copyOut(sql, stream)));
    }

    private List<SavedTable> tables(List<Loss> losses) {
        Map<String, List<Loss>> byTable = losses.stream()
                .filter(Loss::isGone)
                .collect(Collectors.groupingBy(Loss::table, LinkedHashMap::new, Collectors.toList()));
        List<SavedTable> tables = new ArrayList<>();
        Set<String> keyless = new LinkedHashSet<>();
        byTable.forEach((table, ofTable) -> {
            for (SavedTable saved : saved(table, ofTable)) {
                if (saved.content() != SavedTable.Content.ROWS && saved.key().isEmpty()) {
                    keyless.add(table);
                } else {
                    tables.add(saved.in((tables.size() + 1) + ".copy"));
                }
            }
        });
        if (!keyless.isEmpty()) {
            unsavable.accept(List.copyOf(keyless));
        }
        return tables;
    }

    /**
     * Why what a table loses cannot be saved.
     *
     * @param table its name
     * @return words for the user
     */
    public static String unsavable(String table) {
        return table + " has no primary key that stays, by which its rows could be found again";
    }

    /**
     * That something cannot be saved.
     *
     * @param tables the tables that lose it
     * @return the failure ({@link ExitCode#DISAGREEMENT})
     */
    public static Failure unsavable(List<String> tables) {
        return new Failure(
                ExitCode.DISAGREEMENT,
                "what would be lost cannot be saved:"
                        + tables.stream()
                                .map(table -> "\n  " + unsavable(table))
                                .collect(Collectors.joining()),
                "save it by other means and add --allow-data-loss, by which the rest is saved; nothing was changed");
    }

    private List<SavedTable> saved(String table, List<Loss> losses) {
        Set<Loss.Sort> sorts = losses.stream().map(Loss::sort).collect(Collectors.toSet());
        SavedColumns columns = SavedColumns.of(database, table);
        if (sorts.contains(Loss.Sort.TABLE_DROPPED) || sorts.contains(Loss.Sort.TABLE_EMPTIED)) {
            return List.of(SavedTable.of(SavedTable.Content.ROWS, table, List.of(), columns.all()));
        }
        List<String> dropped =
                losses.stream().flatMap(loss -> loss.column().stream()).toList();
        List<String> key = dropped.stream().anyMatch(columns.key()::contains) ? List.of() : columns.key();
        List<SavedTable> saved = new ArrayList<>();
        if (sorts.contains(Loss.Sort.ROWS_DELETED)) {
            List<String> others = columns.all().stream()
                    .filter(column -> !key.contains(column))
                    .toList();
            saved.add(SavedTable.of(SavedTable.Content.DELETED_ROWS, table, key, others));
        }
        if (!dropped.isEmpty()) {
            saved.add(SavedTable.of(SavedTable.Content.COLUMNS, table, key, dropped));
        }
        return saved;
    }
}
