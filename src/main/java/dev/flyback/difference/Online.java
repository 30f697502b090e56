package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way from one schema to another that lets others go on: it takes several transactions, as a lock is held to the end of one.
 * What is new holds for new rows first, then it is proved for those that are there; indexes are built and dropped
 * {@code CONCURRENTLY}.
 */
public final class Online {
    // What CREATE INDEX CONCURRENTLY cannot say, and what a partition's index is only when its parent is there.
    private static final Set<String> SAID_LATER =
            Set.of(Properties.COMMENT, "statistics", "clustered", "replica_identity", "inherited");

    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Recipes recipes;

    private Online(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
        this.recipes = new Recipes(from, to);
    }

    /**
     * Compares two schemas.
     *
     * @param from what there is
     * @param to what there shall be
     * @return the changes that lead from the one to the other, in their order; each list has to be committed before the next
     *     one begins
     */
    public static List<List<Change>> between(DatabaseSchema from, DatabaseSchema to) {
        Online online = new Online(from, to);
        Rewrites rewrites = new Rewrites(from, to);
        return online.stages().stream()
                .flatMap(stage -> rewrites.apart(stage).stream())
                .flatMap(stage -> online.apart(stage).stream())
                .toList();
    }

    // Else what was locked before a proof would stay locked until its end.
    private List<List<Change>> apart(List<Change> stage) {
        List<List<Change>> parts = new ArrayList<>();
        Optional<ObjectKey> last = Optional.empty();
        for (Change change : stage) {
            Optional<ObjectKey> proof = recipes.proof(change);
            if (parts.isEmpty() || !proof.equals(last)) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(change);
            last = proof;
        }
        return parts;
    }

    private List<List<Change>> stages() {
        DatabaseSchema without =
                mapped(from, object -> recipes.isDroppedFirst(object) ? Stream.of() : Stream.of(object));
        DatabaseSchema desired = withWhatGoesLast();
        DatabaseSchema begun = mapped(desired, object -> unfinished(object, false, false, false));
        DatabaseSchema built = mapped(desired, object -> unfinished(object, true, false, false));
        DatabaseSchema proved = mapped(desired, object -> unfinished(object, true, true, false));
        DatabaseSchema notNull = mapped(desired, object -> unfinished(object, true, true, true));
        DatabaseSchema whole =
                mapped(desired, object -> Stream.of(recipes.isWithheld(object) ? unproved(object) : object));
        DatabaseSchema made =
                mapped(whole, object -> Stream.of(recipes.isMadeOfIndex(object) ? UniqueIndex.used(object) : object));
        return List.of(
                drops(recipes::isDroppedFirst),
                Comparison.between(without, begun),
                builds(),
                Stream.of(
                                Comparison.between(built, proved),
                                Comparison.between(proved, notNull),
                                Comparison.between(notNull, made))
                        .flatMap(List::stream)
                        .toList(),
                Comparison.between(whole, desired),
                drops(recipes::isDroppedLast));
    }

    // Until what takes its place is built, queries use it.
    private DatabaseSchema withWhatGoesLast() {
        return new DatabaseSchema(
                Stream.concat(
                                to.objects().values().stream(),
                                from.objects().values().stream().filter(recipes::isDroppedLast))
                        .toList(),
                to.unmodelled());
    }

    private List<Change> drops(Predicate<SchemaObject> isMeant) {
        return from.objects().values().stream()
                .filter(isMeant)
                .map(IndexWriter::dropConcurrently)
                .toList();
    }

    // The indexes of partitions are one change, as they are one index in the end.
    private List<Change> builds() {
        Map<ObjectKey, List<SchemaObject>> indexes = to.objects().values().stream()
                .flatMap(this::builtBefore)
                .collect(Collectors.groupingBy(this::root, TreeMap::new, Collectors.toList()));
        return indexes.entrySet().stream()
                .map(entry -> IndexWriter.createConcurrently(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ObjectKey root(SchemaObject index) {
        return index.needs().stream()
                .filter(key -> key.kind() == Kind.INDEX)
                .findFirst()
                .map(parent -> root(to.find(parent).orElseThrow()))
                .orElse(index.key());
    }

    private Stream<SchemaObject> builtBefore(SchemaObject object) {
        if (recipes.isMadeOfIndex(object)) {
            return Stream.of(UniqueIndex.of(object));
        }
        return recipes.isBuilt(object) ? Stream.of(bare(object)) : Stream.of();
    }

    private Stream<SchemaObject> unfinished(SchemaObject object, boolean isBuilt, boolean isProved, boolean isNotNull) {
        if (recipes.isWithheld(object)) {
            return isBuilt && recipes.isBuilt(object) ? Stream.of(bare(object)) : Stream.of();
        }
        if (recipes.isNotNullNow(object)) {
            SchemaObject column =
                    isNotNull ? object : object.with(object.properties().without(NotNull.PROPERTIES));
            return object.properties().is("inherited")
                    ? Stream.of(column)
                    : Stream.of(column, NotNull.check(object, isProved));
        }
        return Stream.of(isProved ? object : unproved(object));
    }

    private SchemaObject unproved(SchemaObject object) {
        return recipes.isUnproved(object) ? object.with(object.properties().with("not_valid", "true")) : object;
    }

    private static SchemaObject bare(SchemaObject index) {
        return index.with(index.properties().without(SAID_LATER));
    }

    private static DatabaseSchema mapped(
            DatabaseSchema schema, Function<SchemaObject, Stream<SchemaObject>> replacement) {
        return new DatabaseSchema(
                schema.objects().values().stream().flatMap(replacement).toList(), schema.unmodelled());
    }
}
