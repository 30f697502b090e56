package dev.flyback.difference;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what has another name in the new schema; nobody but the user can know it. */
public final class Renames {
    private static final Set<Kind> CERTAIN = Set.of(Kind.CONSTRAINT, Kind.INDEX);

    private final DatabaseSchema from;
    private final DatabaseSchema to;

    /**
     * Looks at two schemas.
     *
     * @param from what there is
     * @param to what there shall be
     */
    public Renames(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Finds what the user has named.
     *
     * @param oldName the name of an object that is to go, with all that it belongs to: {@code public.tenant.name}
     * @param newName the name of one that is to come, without what it belongs to; with its schema, if that is another one
     * @return the two; nothing if there are not just one such object that goes and one that comes
     */
    public Optional<Rename> named(String oldName, String newName) {
        Set<ObjectKey> old = Nameable.in(from);
        Set<ObjectKey> desired = Nameable.in(to);
        List<Rename> found = old.stream()
                .filter(key -> key.qualifiedName().equals(oldName) && !desired.contains(key))
                .flatMap(key -> desired.stream()
                        .filter(other -> !old.contains(other) && isOfOneKind(key, other))
                        .map(other -> new Rename(key, other)))
                .filter(rename -> rename.toString().equals(oldName + "=" + newName))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * The names by which {@link #named} finds what there is.
     *
     * @return all of them
     */
    public Stream<String> names() {
        return Nameable.in(from).stream().map(ObjectKey::qualifiedName);
    }

    /**
     * Finds what a hint in a file asks for.
     *
     * @param hint the hint
     * @return the two; nothing if it is done already, or there is nothing of the old name
     */
    public Optional<Rename> hinted(RenameHint hint) {
        return new HintedRenames(from, to).find(hint);
    }

    /**
     * Sees to it that a hint that asks for nothing is no mistake.
     *
     * @param hint the hint
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if it stands where nothing is named, or the old name is misspelt
     */
    public void requireMeaning(RenameHint hint) {
        new HintedRenames(from, to).requireMeaning(hint);
    }

    /**
     * Finds what looks like it: in one table a column that goes and one that comes, in one schema a table that goes and one
     * that comes, alike in all but the name.
     *
     * @return one for each object that goes and has just one such counterpart
     */
    public List<Rename> likely() {
        Map<ObjectKey, List<Rename>> found = going().filter(object ->
                        object.key().kind() == Kind.COLUMN || object.key().kind() == Kind.TABLE)
                .flatMap(object -> coming().filter(
                                other -> isSibling(new Rename(object.key(), other.key())) && areAlike(object, other))
                        .map(other -> new Rename(object.key(), other.key())))
                .collect(Collectors.groupingBy(Rename::from));
        return found.values().stream()
                .filter(renames -> renames.size() == 1)
                .map(renames -> renames.get(0))
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    /**
     * Finds what cannot be anything else: a constraint or an index that goes and one that comes on the same table, alike in
     * all but the name, or the sequence of a column. Such are those that PostgreSQL has named after a table or column that
     * got another name.
     *
     * @return one for each that goes and has such a counterpart, no counterpart twice
     */
    public List<Rename> certain() {
        Map<ObjectKey, Rename> byNewName = new TreeMap<>();
        going().filter(object -> CERTAIN.contains(object.key().kind()))
                .forEach(object -> coming().filter(other -> isSibling(new Rename(object.key(), other.key()))
                                && !byNewName.containsKey(other.key())
                                && nameless(object).equals(nameless(other)))
                        .findFirst()
                        .ifPresent(other -> byNewName.put(other.key(), new Rename(object.key(), other.key()))));
        ownedSequences().forEach(rename -> byNewName.put(rename.to(), rename));
        return List.copyOf(byNewName.values());
    }

    // That of a serial column goes by the names of table and column.
    private Stream<Rename> ownedSequences() {
        return going().filter(object -> object.key().kind() == Kind.SEQUENCE_OWNER)
                .flatMap(owner -> coming().filter(other -> other.key().kind() == Kind.SEQUENCE_OWNER
                                && other.properties().equals(owner.properties()))
                        .map(other -> new Rename(sequence(owner), sequence(other))))
                .filter(rename -> to.find(rename.from()).isEmpty()
                        && from.find(rename.to()).isEmpty());
    }

    private static ObjectKey sequence(SchemaObject owner) {
        return new ObjectKey(Kind.SEQUENCE, "", owner.key().name());
    }

    private static Map<String, List<String>> nameless(SchemaObject object) {
        Map<String, List<String>> values = new TreeMap<>(object.properties().values());
        String name = object.properties().text("index_name").orElse("");
        values.keySet().removeAll(Set.of("index", "index_name"));
        values.computeIfPresent("definition", (key, text) -> List.of(text.get(0).replace(" " + name + " ON ", " ON ")));
        return values;
    }

    private Stream<SchemaObject> going() {
        return from.objects().values().stream()
                .filter(object -> to.find(object.key()).isEmpty());
    }

    private Stream<SchemaObject> coming() {
        return to.objects().values().stream()
                .filter(object -> from.find(object.key()).isEmpty());
    }

    private static boolean isOfOneKind(ObjectKey one, ObjectKey other) {
        return one.kind() == other.kind() && one.parent().equals(other.parent());
    }

    private static boolean isSibling(Rename rename) {
        return isOfOneKind(rename.from(), rename.to()) && schema(rename.from()).equals(schema(rename.to()));
    }

    private static String schema(ObjectKey key) {
        return key.name().contains(".") ? key.name().substring(0, key.name().indexOf('.')) : "";
    }

    private boolean areAlike(SchemaObject one, SchemaObject other) {
        return one.key().kind() == Kind.TABLE
                ? columns(from, one).equals(columns(to, other))
                : nameless(one.properties()).equals(nameless(other.properties())) && isOld(one);
    }

    // The columns of a table that goes altogether are no columns that get another name.
    private boolean isOld(SchemaObject column) {
        return to.find(new ObjectKey(Kind.TABLE, "", column.key().parent())).isPresent();
    }

    private static Map<String, Properties> columns(DatabaseSchema schema, SchemaObject table) {
        return schema.neededBy(table.key()).stream()
                .filter(key -> key.kind() == Kind.COLUMN)
                .collect(Collectors.toMap(
                        ObjectKey::name,
                        key -> nameless(schema.find(key).orElseThrow().properties())));
    }

    // PostgreSQL names these after the column and its table.
    private static Properties nameless(Properties column) {
        return column.without(Set.of("not_null_called", "sequence_called"));
    }
}
