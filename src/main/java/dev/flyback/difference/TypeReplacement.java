package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a new type takes the place of an old one while the columns of that type keep their values. */
final class TypeReplacement {
    private final SchemaObject before;
    private final SchemaObject after;
    private final Sides sides;

    TypeReplacement(SchemaObject before, SchemaObject after, Sides sides) {
        this.before = before;
        this.after = after;
        this.sides = sides;
    }

    /** Not where another type is made of the old one: it would go aside too. */
    static boolean isPossible(SchemaObject before, Sides sides) {
        return sides.from().neededBy(before.key()).stream().noneMatch(key -> Parking.TYPES.contains(key.kind()));
    }

    /**
     * By a type whose values become the new ones by their text.
     *
     * @param create makes the new one
     * @param mayFail whether there can be a value that the new one has not
     */
    Alteration by(List<String> create, boolean mayFail) {
        return by(create, Conversion.BY_TEXT, ColumnType.rewriting(mayFail, false));
    }

    /**
     * By a domain.
     *
     * @param create makes the new one
     * @param from what the old one is of
     * @param to what the new one is of
     */
    Alteration by(List<String> create, String from, String to) {
        return by(create, Conversion.between(from, to), ColumnType.rewriting(true, Narrowing.isPossible(from, to)));
    }

    // The old type goes aside, the new one is made, the columns go over, the old one is dropped.
    private Alteration by(List<String> create, Conversion conversion, Set<Hazard> hazards) {
        List<String> statements = new ArrayList<>();
        String kind = before.key().kind().sql();
        statements.add("ALTER " + kind + " " + before.key().name() + " RENAME TO "
                + before.properties().required("name_aside"));
        statements.addAll(create);
        columns()
                .forEach(column -> statements.add(
                        stays(column)
                                ? ColumnType.changeToNew(column, conversion)
                                : ColumnType.changeToHeld(column, sides)));
        statements.add("DROP " + kind + " " + before.properties().required("aside"));
        statements.addAll(Annotations.ofNew(after, sides));
        return new Alteration(statements, hazards, inTheWay());
    }

    private Set<ObjectKey> inTheWay() {
        Set<ObjectKey> inTheWay = new HashSet<>();
        sides.from().neededBy(before.key()).stream()
                .filter(key -> key.kind() != Kind.COLUMN || isGenerated(key))
                .forEach(inTheWay::add);
        columns().forEach(column -> inTheWay.addAll(ColumnType.inTheWay(column, sides)));
        columns()
                .flatMap(column -> ColumnWriter.dependents(column, Set.of(Kind.CONSTRAINT), sides).stream())
                .filter(key ->
                        ConstraintWriter.isForeignKey(sides.from().find(key).orElseThrow()))
                .forEach(inTheWay::add);
        return inTheWay;
    }

    // Those that a child has from its parent are changed with the parent's.
    private Stream<SchemaObject> columns() {
        return sides.from().neededBy(before.key()).stream()
                .filter(key -> key.kind() == Kind.COLUMN && !isGenerated(key))
                .filter(key -> sides.to().find(key).isPresent())
                .sorted()
                .map(key -> sides.from().find(key).orElseThrow())
                .filter(column -> !column.properties().is("inherited"));
    }

    // One that is to be of another type is changed on its own later.
    private boolean stays(SchemaObject column) {
        return sides.to().find(column.key()).orElseThrow().needs().contains(after.key());
    }

    private boolean isGenerated(ObjectKey column) {
        return sides.from().find(column).orElseThrow().properties().is("generated");
    }
}
