package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.difference.Transaction;
import dev.flyback.schema.DatabaseSchema;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** A comparison that minds what is said of earlier names. */
public final class RenamedComparison {
    private final Replay replay;

    /**
     * Makes it; nothing runs yet.
     *
     * @param replay an empty scratch database, for a copy of the old schema to try the renames in
     */
    public RenamedComparison(Replay replay) {
        this.replay = replay;
    }

    /**
     * Whether somebody asks for a rename.
     *
     * @param from what there is
     * @param to what there shall be
     * @param choice chooses renames
     * @return true if there is something to try
     */
    public static boolean isAskedFor(DatabaseSchema from, DatabaseSchema to, Function<Renames, List<Rename>> choice) {
        return !choice.apply(new Renames(from, to)).isEmpty();
    }

    /**
     * Finds out which renames the hints of the old side ask for, which are followed backwards.
     *
     * @param from what there is, with its hints
     * @param to what there shall be
     * @return the renames that lead away from it, in their order
     */
    public List<Rename> backwards(Desired from, DatabaseSchema to) {
        return tried(to, from.schema(), List.of(), from.hints()::choose).reversed();
    }

    /**
     * Compares.
     *
     * @param from what there is
     * @param to what there shall be
     * @param first renames that are known already
     * @param choice chooses more, until it has nothing more to choose
     * @param comparison compares what the renames leave
     * @return the changes, the renames first
     */
    public List<Change> between(
            DatabaseSchema from,
            DatabaseSchema to,
            List<Rename> first,
            Function<Renames, List<Rename>> choice,
            BiFunction<DatabaseSchema, DatabaseSchema, List<Change>> comparison) {
        TriedRenames tried = tried(from, to, first, choice);
        return Stream.concat(tried.changes().stream(), comparison.apply(tried.schema(), to).stream())
                .toList();
    }

    private TriedRenames tried(
            DatabaseSchema from, DatabaseSchema to, List<Rename> first, Function<Renames, List<Rename>> choice) {
        DatabaseSchema empty = replay.run(List.of());
        DatabaseSchema copy = replay.run(Stream.concat(
                        Stream.of("SET check_function_bodies = off"),
                        Transaction.statements(Comparison.between(empty, from)).stream())
                .toList());
        return TriedRenames.in(replay, copy, to, first, choice);
    }
}
