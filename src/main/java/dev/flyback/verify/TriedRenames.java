package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.schema.DatabaseSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Renames that were run in a scratch database: PostgreSQL says in which texts the new names stand then.
 *
 * @param renames in the order in which they run
 * @param schema what they leave
 */
record TriedRenames(List<Rename> renames, DatabaseSchema schema) {
    /**
     * Runs them, in rounds: what belongs to an object that has got its new name can get one too.
     *
     * @param database holds the old schema
     * @param from the old schema
     * @param to the desired one
     * @param first those that are known already
     * @param choice chooses, until it has nothing more to choose
     */
    static TriedRenames in(
            Replay database,
            DatabaseSchema from,
            DatabaseSchema to,
            List<Rename> first,
            Function<Renames, List<Rename>> choice) {
        List<Rename> done = new ArrayList<>(first);
        DatabaseSchema reached = first.isEmpty() ? from : database.run(statements(first, Rename::change));
        List<Rename> next = choice.apply(new Renames(reached, to));
        while (!next.isEmpty()) {
            reached = database.run(statements(next, Rename::change));
            done.addAll(next);
            next = choice.apply(new Renames(reached, to));
        }
        List<Rename> certain = new Renames(reached, to).certain();
        if (!certain.isEmpty()) {
            reached = database.run(statements(certain, Rename::change));
            done.addAll(certain);
        }
        return new TriedRenames(done, reached);
    }

    /** Takes them back. */
    void undo(Replay database) {
        if (!renames.isEmpty()) {
            database.run(statements(backwards(), Rename::reverse));
        }
    }

    /** What they do. */
    List<Change> changes() {
        return renames.stream().map(Rename::change).toList();
    }

    /** What takes that back. */
    List<Change> reverse() {
        return backwards().stream().map(Rename::reverse).toList();
    }

    /** The renames that take them back, in the order in which they run. */
    List<Rename> reversed() {
        return backwards().stream().map(Rename::reversed).toList();
    }

    private List<Rename> backwards() {
        List<Rename> backwards = new ArrayList<>(renames);
        Collections.reverse(backwards);
        return backwards;
    }

    private static List<String> statements(List<Rename> renames, Function<Rename, Change> direction) {
        return renames.stream()
                .flatMap(rename -> direction.apply(rename).statements().stream())
                .toList();
    }
}
