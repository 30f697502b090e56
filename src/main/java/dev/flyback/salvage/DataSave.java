package dev.flyback.salvage;

import dev.flyback.database.Database;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.preview.Loss;
import dev.flyback.preview.Retyping;
import dev.flyback.preview.Snapshots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what would be lost into files, all of it as it is at one moment. */
public final class DataSave {
    // As pg_dump does, so that every session reads the same values out of the text.
    private static final String SETTINGS = "SET LOCAL search_path = ''; SET LOCAL datestyle = ISO;"
            + " SET LOCAL intervalstyle = postgres; SET LOCAL extra_float_digits = 3";

    private final Database database;
    private final DataFolder folder;
    private final Consumer<List<Unsavable>> unsavable;

    /**
     * Makes it; nothing is written yet.
     *
     * @param database where the data is
     * @param folder where it is to be
     * @param unsavable is told what could not be put back; the rest is saved unless it throws
     */
    public DataSave(Database database, DataFolder folder, Consumer<List<Unsavable>> unsavable) {
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
            List<Planned> tables = tables(losses);
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

    private SavedTable copied(Planned planned) {
        SavedTable saved = planned.saved;
        return saved.counted(folder.write(
                saved.file(), stream -> database.copyOut("COPY (" + planned.query() + ") TO STDOUT", stream)));
    }

    private List<Planned> tables(List<Loss> losses) {
        Map<String, List<Loss>> byTable = losses.stream()
                .filter(Loss::isGone)
                .collect(Collectors.groupingBy(Loss::table, LinkedHashMap::new, Collectors.toList()));
        List<Planned> tables = new ArrayList<>();
        Set<Unsavable> others = losses.stream()
                .filter(loss -> loss.sort() == Loss.Sort.ATTRIBUTE_DROPPED)
                .map(Unsavable::attribute)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        byTable.forEach((table, ofTable) -> {
            for (Planned planned : planned(table, ofTable)) {
                Optional<Unsavable> unsavable = planned.unsavable();
                if (unsavable.isPresent()) {
                    others.add(unsavable.get());
                } else {
                    tables.add(planned.in((tables.size() + 1) + ".copy"));
                }
            }
        });
        if (!others.isEmpty()) {
            unsavable.accept(List.copyOf(others));
        }
        return tables;
    }

    /** A file, and the loss that it is for where that is of altered values. */
    private record Planned(SavedTable saved, Optional<Loss> altered) {
        Planned in(String file) {
            return new Planned(saved.in(file), altered);
        }

        Optional<Unsavable> unsavable() {
            if (saved.content() != SavedTable.Content.ROWS && saved.key().isEmpty()) {
                return Optional.of(Unsavable.withoutKey(saved.table()));
            }
            return altered.filter(loss -> loss.retyping().isEmpty()).map(Unsavable::unforeseen);
        }

        String query() {
            Optional<Retyping> retyping = altered.flatMap(Loss::retyping);
            return "SELECT "
                    + saved.selection(
                            retyping.map(type -> type.applied(saved.column())).orElse(""))
                    + " FROM ONLY " + saved.table()
                    + retyping.map(type -> " WHERE " + type.alters(saved.column()))
                            .orElse("");
        }
    }

    /**
     * That something cannot be saved.
     *
     * @param losses what that is
     * @return the failure ({@link ExitCode#DISAGREEMENT})
     */
    public static Failure unsavable(List<Unsavable> losses) {
        return new Failure(
                ExitCode.DISAGREEMENT,
                "what would be lost cannot be saved:"
                        + losses.stream().map(loss -> "\n  " + loss).collect(Collectors.joining()),
                "save it by other means and add --allow-data-loss, by which the rest is saved; nothing was changed");
    }

    private List<Planned> planned(String table, List<Loss> losses) {
        Set<Loss.Sort> sorts = losses.stream().map(Loss::sort).collect(Collectors.toSet());
        SavedColumns columns = SavedColumns.of(database, table);
        if (sorts.contains(Loss.Sort.TABLE_DROPPED) || sorts.contains(Loss.Sort.TABLE_EMPTIED)) {
            return List.of(plain(SavedTable.Content.ROWS, table, List.of(), columns.all()));
        }
        List<String> dropped = columns(Loss.Sort.COLUMN_DROPPED, losses);
        List<String> altered = columns(Loss.Sort.VALUES_ALTERED, losses);
        boolean isKeyLost = Stream.concat(dropped.stream(), altered.stream()).anyMatch(columns.key()::contains);
        List<String> key = isKeyLost ? List.of() : columns.key();
        List<Planned> planned = new ArrayList<>();
        if (sorts.contains(Loss.Sort.ROWS_DELETED)) {
            List<String> others = columns.all().stream()
                    .filter(column -> !key.contains(column))
                    .toList();
            planned.add(plain(SavedTable.Content.DELETED_ROWS, table, key, others));
        }
        if (!dropped.isEmpty()) {
            planned.add(plain(SavedTable.Content.COLUMNS, table, key, dropped));
        }
        losses.stream()
                .filter(loss -> loss.sort() == Loss.Sort.VALUES_ALTERED)
                .map(loss -> new Planned(
                        SavedTable.of(
                                SavedTable.Content.VALUES,
                                table,
                                key,
                                loss.column().stream().toList()),
                        Optional.of(loss)))
                .forEach(planned::add);
        return planned;
    }

    private static Planned plain(SavedTable.Content content, String table, List<String> key, List<String> columns) {
        return new Planned(SavedTable.of(content, table, key, columns), Optional.empty());
    }

    private static List<String> columns(Loss.Sort sort, List<Loss> losses) {
        return losses.stream()
                .filter(loss -> loss.sort() == sort)
                .flatMap(loss -> loss.column().stream())
                .toList();
    }
}
