package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.difference.Transaction;
import dev.flyback.failure.Failure;
import dev.flyback.schema.DatabaseSchema;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A comparison with a desired schema that minds what its files say of earlier names. */
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
     * Whether hints ask for a rename.
     *
     * @param from what there is
     * @param to what there shall be
     * @return true if there is something to try
     * @throws Failure as {@link RenameHints#requireMeaning}
     */
    public static boolean isAskedFor(DatabaseSchema from, Desired to) {
        return !chosen(new Renames(from, to.schema()), to.hints()).isEmpty();
    }

    /**
     * Finds out which renames the hints of the old side ask for, which are followed backwards.
     *
     * @param from what there is, with its hints
     * @param to what there shall be
     * @return the renames that lead away from it, in their order
     */
    public List<Rename> backwards(Desired from, DatabaseSchema to) {
        return tried(to, from, List.of()).reversed();
    }

    /**
     * Compares.
     *
     * @param from what there is
     * @param to what there shall be
     * @param first renames that are known already
     * @param comparison compares what the renames leave
     * @return the changes, the renames first
     */
    public List<Change> between(
            DatabaseSchema from,
            Desired to,
            List<Rename> first,
            BiFunction<DatabaseSchema, DatabaseSchema, List<Change>> comparison) {
        TriedRenames tried = tried(from, to, first);
        return Stream.concat(tried.changes().stream(), comparison.apply(tried.schema(), to.schema()).stream())
                .toList();
    }

    private TriedRenames tried(DatabaseSchema from, Desired to, List<Rename> first) {
        DatabaseSchema empty = replay.run(List.of());
        DatabaseSchema copy = replay.run(Stream.concat(
                        Stream.of("SET check_function_bodies = off"),
                        Transaction.statements(Comparison.between(empty, from)).stream())
                .toList());
        return TriedRenames.in(replay, copy, to.schema(), first, candidates -> chosen(candidates, to.hints()));
    }

    private static List<Rename> chosen(Renames candidates, RenameHints hints) {
        List<Rename> chosen = hints.chosen(candidates);
        if (chosen.isEmpty()) {
            hints.requireMeaning(candidates);
        }
        return chosen;
    }
}
