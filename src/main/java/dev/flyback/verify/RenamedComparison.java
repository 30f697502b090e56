package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.difference.Transaction;
import dev.flyback.schema.DatabaseSchema;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A comparison with a desired schema that minds what its files say of earlier names. */
public final class RenamedComparison {
    private final Replay replay;
    private final BiFunction<DatabaseSchema, DatabaseSchema, List<Change>> comparison;

    /**
     * Makes it; nothing runs yet.
     *
     * @param replay an empty scratch database, for a copy of the old schema to try the renames in
     * @param comparison compares what the renames leave
     */
    public RenamedComparison(Replay replay, BiFunction<DatabaseSchema, DatabaseSchema, List<Change>> comparison) {
        this.replay = replay;
        this.comparison = comparison;
    }

    /**
     * Compares.
     *
     * @param from what there is
     * @param to what there shall be
     * @return the changes, the renames first
     */
    public List<Change> between(DatabaseSchema from, Desired to) {
        DatabaseSchema empty = replay.run(List.of());
        DatabaseSchema copy = replay.run(Stream.concat(
                        Stream.of("SET check_function_bodies = off"),
                        Transaction.statements(Comparison.between(empty, from)).stream())
                .toList());
        TriedRenames tried = TriedRenames.in(replay, copy, to.schema(), candidates -> chosen(candidates, to.hints()));
        return Stream.concat(tried.changes().stream(), comparison.apply(tried.schema(), to.schema()).stream())
                .toList();
    }

    private static List<Rename> chosen(Renames candidates, RenameHints hints) {
        List<Rename> chosen = hints.chosen(candidates);
        if (chosen.isEmpty()) {
            hints.requireMeaning(candidates);
        }
        return chosen;
    }
}
