package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what may be one thing by another name: what holds data, goes, and has just one counterpart that comes. */
final class Likeness {
    private static final Set<Kind> HOLDING_DATA = Set.of(Kind.TABLE, Kind.COLUMN, Kind.SEQUENCE);

    private final DatabaseSchema from;
    private final DatabaseSchema to;

    Likeness(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
    }

    /** One for each that goes, by the order of their keys. */
    List<Rename> renames() {
        Map<Kind, List<SchemaObject>> coming = alone(to, from);
        Map<ObjectKey, List<Rename>> found = pairs(coming, this::areAlike);
        pairs(coming, this::mayBeOne).forEach(found::putIfAbsent);
        return Stream.concat(
                        found.values().stream()
                                .filter(renames -> renames.size() == 1)
                                .map(renames -> renames.get(0)),
                        labels())
                .toList();
    }

    private Map<ObjectKey, List<Rename>> pairs(
            Map<Kind, List<SchemaObject>> coming, BiPredicate<SchemaObject, SchemaObject> isLikely) {
        return alone(from, to).values().stream()
                .flatMap(List::stream)
                .flatMap(object -> coming.getOrDefault(object.key().kind(), List.of()).stream()
                        .filter(other -> Renames.isOfOneKind(object.key(), other.key()) && isLikely.test(object, other))
                        .map(other -> new Rename(object.key(), other.key())))
                .collect(Collectors.groupingBy(Rename::from, TreeMap::new, Collectors.toList()));
    }

    private static Map<Kind, List<SchemaObject>> alone(DatabaseSchema schema, DatabaseSchema without) {
        return schema.objects().values().stream()
                .filter(object -> HOLDING_DATA.contains(object.key().kind())
                        && without.find(object.key()).isEmpty())
                .collect(Collectors.groupingBy(object -> object.key().kind()));
    }

    private boolean areAlike(SchemaObject one, SchemaObject other) {
        return switch (one.key().kind()) {
            case TABLE -> isInOneSchema(one, other) && columns(from, one).equals(columns(to, other));
            case COLUMN -> isOld(one) && nameless(one).equals(nameless(other));
            case SEQUENCE ->
                isInOneSchema(one, other)
                        && one.properties().equals(other.properties())
                        && !isOwned(from, one)
                        && !isOwned(to, other);
            default -> false;
        };
    }

    // A table that moves, or a column whose values stay what they are in another type.
    private boolean mayBeOne(SchemaObject one, SchemaObject other) {
        return switch (one.key().kind()) {
            case TABLE ->
                SqlName.of(one.key().name())
                                .last()
                                .equals(SqlName.of(other.key().name()).last())
                        && columns(from, one).equals(columns(to, other));
            case COLUMN ->
                isOld(one)
                        && nameless(one)
                                .without(Set.of("type"))
                                .equals(nameless(other).without(Set.of("type")))
                        && isStoredAlike(
                                one.properties().required("type"),
                                other.properties().required("type"));
            default -> false;
        };
    }

    private static boolean isStoredAlike(String one, String other) {
        return !TypeRewrite.isNeeded(one, other) || !TypeRewrite.isNeeded(other, one);
    }

    private static boolean isInOneSchema(SchemaObject one, SchemaObject other) {
        return SqlName.of(one.key().name())
                .qualifier()
                .equals(SqlName.of(other.key().name()).qualifier());
    }

    // The columns of a table that goes altogether are no columns that get another name.
    private boolean isOld(SchemaObject column) {
        return to.find(new ObjectKey(Kind.TABLE, "", column.key().parent())).isPresent();
    }

    private static boolean isOwned(DatabaseSchema schema, SchemaObject sequence) {
        return schema.neededBy(sequence.key()).stream().anyMatch(key -> key.kind() == Kind.SEQUENCE_OWNER);
    }

    private static Map<String, Properties> columns(DatabaseSchema schema, SchemaObject table) {
        return schema.neededBy(table.key()).stream()
                .filter(key -> key.kind() == Kind.COLUMN)
                .collect(Collectors.toMap(
                        ObjectKey::name, key -> nameless(schema.find(key).orElseThrow())));
    }

    // PostgreSQL names these after the column and its table.
    private static Properties nameless(SchemaObject column) {
        return column.properties().without(Set.of("not_null_called", "sequence_called"));
    }

    // Where an enum keeps the number of its labels, one that is new stands for the one in its place.
    private Stream<Rename> labels() {
        return from.objects().values().stream()
                .filter(object -> object.key().kind() == Kind.ENUM)
                .flatMap(
                        before -> to.find(before.key()).stream().flatMap(after -> labels(before.key(), before, after)));
    }

    private static Stream<Rename> labels(ObjectKey type, SchemaObject before, SchemaObject after) {
        List<String> old = before.properties().list("labels");
        List<String> wanted = after.properties().list("labels");
        return old.size() != wanted.size()
                ? Stream.of()
                : IntStream.range(0, old.size())
                        .filter(place -> !wanted.contains(old.get(place)) && !old.contains(wanted.get(place)))
                        .mapToObj(place -> new Rename(
                                new ObjectKey(Kind.ENUM_LABEL, type.name(), old.get(place)),
                                new ObjectKey(Kind.ENUM_LABEL, type.name(), wanted.get(place))));
    }
}
