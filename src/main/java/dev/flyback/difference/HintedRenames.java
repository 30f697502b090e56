package dev.flyback.difference;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what a hint in a file speaks of. No SQL is understood for it: it is the first line that names something of the
 * schema, and what is new among that.
 */
final class HintedRenames {
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Set<ObjectKey> from;
    private final Set<ObjectKey> to;
    private final Map<String, List<ObjectKey>> byName = new HashMap<>();

    HintedRenames(DatabaseSchema from, DatabaseSchema to) {
        this.from = Nameable.in(from);
        this.to = Nameable.in(to);
        byName.putAll(this.to.stream().collect(Collectors.groupingBy(HintedRenames::ownName)));
    }

    /** The rename that a hint asks for; nothing if the name is there already, or there was none of the old name. */
    Optional<Rename> find(RenameHint hint) {
        return coming(hint)
                .flatMap(key -> from.stream()
                        .filter(old -> isSibling(old, key) && isMeant(hint.oldName(), old, key))
                        .map(old -> new Rename(old, key)))
                .findFirst();
    }

    /**
     * Sees to it that a hint that asks for nothing is no mistake.
     *
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if it stands where nothing is named, or what it stands at is new and
     *     there is something that goes, but by another name
     */
    void requireMeaning(RenameHint hint) {
        if (named(hint).isEmpty()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    hint.place() + ": the hint \"renamed from " + hint.oldName() + "\" stands where nothing is named",
                    "put it on the line before the new name, or at the end of that line");
        }
        List<ObjectKey> going = coming(hint)
                .flatMap(key -> from.stream().filter(old -> !to.contains(old) && isSibling(old, key)))
                .toList();
        if (find(hint).isEmpty() && !going.isEmpty()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    hint.place() + ": nothing that is called " + hint.oldName() + " now can be "
                            + coming(hint).map(ObjectKey::toString).collect(Collectors.joining(" or ")),
                    "name what goes: " + going.stream().map(ObjectKey::toString).collect(Collectors.joining(", "))
                            + "; or take the hint out");
        }
    }

    private Stream<ObjectKey> coming(RenameHint hint) {
        return named(hint).stream().filter(key -> !from.contains(key));
    }

    private List<ObjectKey> named(RenameHint hint) {
        List<SqlName> statement = hint.statement().stream().map(SqlName::of).toList();
        return hint.lines().stream()
                .map(line -> line.stream()
                        .flatMap(word -> named(word, statement).stream())
                        .toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    // A table stands in its statement before those that its keys refer to.
    private List<ObjectKey> named(String word, List<SqlName> statement) {
        boolean isText = word.endsWith("'");
        String name = isText ? unquoted(word) : plainLast(word);
        SortedMap<Integer, List<ObjectKey>> byPlace = byName.getOrDefault(name, List.of()).stream()
                .filter(key -> (key.kind() == Kind.ENUM_LABEL) == isText)
                .filter(key -> isText || SqlName.of(word).isShortFor(SqlName.of(key.qualifiedName())))
                .collect(Collectors.groupingBy(
                        key -> place(key.parent(), statement), TreeMap::new, Collectors.toList()));
        byPlace.remove(NOWHERE);
        return byPlace.isEmpty() ? List.of() : byPlace.get(byPlace.firstKey());
    }

    private static int place(String parent, List<SqlName> statement) {
        if (parent.isEmpty()) {
            return -1;
        }
        return IntStream.range(0, statement.size())
                .filter(place -> statement.get(place).isShortFor(SqlName.of(parent)))
                .findFirst()
                .orElse(NOWHERE);
    }

    private static boolean isSibling(ObjectKey old, ObjectKey key) {
        return old.kind() == key.kind()
                && old.parent().equals(key.parent())
                && (old.kind() == Kind.ENUM_LABEL
                        || SqlName.of(old.name())
                                .arguments()
                                .equals(SqlName.of(key.name()).arguments()));
    }

    private static boolean isMeant(String oldName, ObjectKey old, ObjectKey key) {
        if (old.kind() == Kind.ENUM_LABEL) {
            return old.name().equals(oldName) || old.name().equals(unquoted(oldName));
        }
        SqlName hinted = SqlName.of(oldName);
        return hinted.isShortFor(SqlName.of(old.qualifiedName()))
                && (hinted.parts().size() > 1
                        || SqlName.of(old.name())
                                .qualifier()
                                .equals(SqlName.of(key.name()).qualifier()));
    }

    private static String ownName(ObjectKey key) {
        return key.kind() == Kind.ENUM_LABEL ? key.name() : plainLast(key.name());
    }

    private static String plainLast(String name) {
        List<String> parts = SqlName.of(name).plain();
        return parts.get(parts.size() - 1);
    }

    private static String unquoted(String text) {
        return text.substring(text.indexOf('\'') + 1, Math.max(text.lastIndexOf('\''), text.indexOf('\'') + 1))
                .replace("''", "'");
    }
}
