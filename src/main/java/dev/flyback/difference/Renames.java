package dev.flyback.difference;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
     * Whether {@link #named} could find it.
     *
     * @param oldName the name of an object, with all that it belongs to
     * @return true if something is called so
     */
    public boolean isThere(String oldName) {
        return Nameable.in(from).stream().anyMatch(key -> key.qualifiedName().equals(oldName));
    }

    /**
     * The names by which {@link #named} finds what there is.
     *
     * @param newName what one of them is to be called
     * @return those of things that could be called so; all, if nothing is
     */
    public Stream<String> names(String newName) {
        List<ObjectKey> meant = Nameable.in(to).stream()
                .filter(key -> SqlName.of(newName).isShortFor(SqlName.of(key.qualifiedName())))
                .toList();
        return Nameable.in(from).stream()
                .filter(key -> !meant.contains(key))
                .filter(key -> meant.isEmpty() || meant.stream().anyMatch(other -> other.kind() == key.kind()))
                .map(ObjectKey::qualifiedName);
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
     * Finds what looks like it, where data is at stake: of one kind, what goes and what comes alike in all but the name.
     *
     * @return one for each object that goes and has just one such counterpart
     * @see Likeness
     */
    public List<Rename> likely() {
        return new Likeness(from, to).renames();
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

    static boolean isOfOneKind(ObjectKey one, ObjectKey other) {
        return one.kind() == other.kind() && one.parent().equals(other.parent());
    }

    private static boolean isSibling(Rename rename) {
        return isOfOneKind(rename.from(), rename.to()) && schema(rename.from()).equals(schema(rename.to()));
    }

    private static String schema(ObjectKey key) {
        return key.name().contains(".") ? key.name().substring(0, key.name().indexOf('.')) : "";
    }
}
