package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Renames that were run in a scratch database: PostgreSQL says in which texts the new names stand then.
 *
 * @param renames in the order in which they run
 * @param changes what they do, the new schemas that they need among it
 * @param reverse what takes that back
 * @param schema what they leave
 */
record TriedRenames(List<Rename> renames, List<Change> changes, List<Change> reverse, DatabaseSchema schema) {
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
        TriedRenames tried = new TriedRenames(List.of(), List.of(), List.of(), from).and(first, to, database);
        List<Rename> next = choice.apply(new Renames(tried.schema, to));
        while (!next.isEmpty()) {
            tried = tried.and(next, to, database);
            next = choice.apply(new Renames(tried.schema, to));
        }
        return tried.and(new Renames(tried.schema, to).certain(), to, database);
    }

    private TriedRenames and(List<Rename> more, DatabaseSchema to, Replay database) {
        if (more.isEmpty()) {
            return this;
        }
        DatabaseSchema begun = withNewSchemas(more, to);
        List<Change> there = joined(
                Comparison.between(schema, begun),
                more.stream().map(Rename::change).toList());
        List<Change> back =
                joined(backwards(more).stream().map(Rename::reverse).toList(), Comparison.between(begun, schema));
        return new TriedRenames(
                joined(renames, more), joined(changes, there), joined(back, reverse), run(there, database));
    }

    // What moves cannot wait for those that the comparison makes later.
    private DatabaseSchema withNewSchemas(List<Rename> more, DatabaseSchema to) {
        Stream<SchemaObject> schemas = more.stream()
                .flatMap(rename -> rename.destination().stream())
                .filter(key -> schema.find(key).isEmpty())
                .distinct()
                .flatMap(key -> to.find(key).stream());
        return new DatabaseSchema(
                Stream.concat(schema.objects().values().stream(), schemas).toList(), schema.unmodelled());
    }

    /** Takes them back. */
    void undo(Replay database) {
        if (!renames.isEmpty()) {
            run(reverse, database);
        }
    }

    /** The renames that take them back, in the order in which they run. */
    List<Rename> reversed() {
        return backwards(renames).stream().map(Rename::reversed).toList();
    }

    private static List<Rename> backwards(List<Rename> renames) {
        List<Rename> backwards = new ArrayList<>(renames);
        Collections.reverse(backwards);
        return backwards;
    }

    private static DatabaseSchema run(List<Change> changes, Replay database) {
        return database.run(
                changes.stream().flatMap(change -> change.statements().stream()).toList());
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
