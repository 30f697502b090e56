package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How a column keeps its values while its type is dropped and made anew: as text, or as JSON where names matter. */
final class Parking {
    /** What a column is of, and may be made anew without it. */
    static final Set<Kind> TYPES =
            EnumSet.of(Kind.COLLATION, Kind.ENUM, Kind.DOMAIN, Kind.COMPOSITE_TYPE, Kind.RANGE_TYPE);

    private static final Set<Kind> READERS = EnumSet.of(Kind.CONSTRAINT, Kind.INDEX, Kind.STATISTICS);

    private static final String WRAPPING = "pg_temp.flyback_parked";

    private final SchemaObject before;
    private final SchemaObject after;
    private final Sides sides;

    Parking(ObjectKey column, Sides sides) {
        this.before = sides.from().find(column).orElseThrow();
        this.after = sides.to().find(column).orElseThrow();
        this.sides = sides;
    }

    /** Whether a column of {@code from} has to be parked where something that it needs goes. */
    static boolean isFor(SchemaObject column, ObjectKey gone, DatabaseSchema to) {
        return TYPES.contains(gone.kind())
                && column.key().kind() == Kind.COLUMN
                // The parent's column takes it along.
                && !column.properties().is("inherited")
                && to.find(column.key()).isPresent();
    }

    /** What would have to understand the values while they are parked. */
    Set<ObjectKey> inTheWay() {
        Set<ObjectKey> inTheWay = new HashSet<>(ColumnType.inTheWay(before, sides));
        addReaders(before.key(), inTheWay);
        return inTheWay;
    }

    private void addReaders(ObjectKey column, Set<ObjectKey> readers) {
        for (ObjectKey key : sides.from().neededBy(column)) {
            if (READERS.contains(key.kind())) {
                readers.add(key);
            } else if (key.kind() == Kind.COLUMN) {
                addReaders(key, readers);
            }
        }
    }

    Change leave() {
        Set<Hazard> hazards = ColumnType.rewriting(
                true,
                isJson()
                        || Narrowing.isPossible(
                                ColumnType.held(before, sides.from()), ColumnType.held(after, sides.to())));
        if (composites().anyMatch(this::losesAttributes)) {
            hazards.add(Hazard.LOSES_DATA);
        }
        String name = before.key().name();
        return new Change(
                Action.ALTER,
                before.key(),
                List.of(ColumnWriter.alter(before)
                        + (isJson()
                                ? "TYPE jsonb USING to_jsonb(" + name + ")"
                                : "TYPE text USING " + name + "::text")),
                hazards);
    }

    List<String> arrive() {
        String name = after.key().name();
        String type = after.properties().required("type");
        if (!isJson()) {
            return List.of(
                    ColumnType.changeToNew(after, Conversion.between("text", ColumnType.held(after, sides.to()))));
        }
        String alter = ColumnWriter.alter(after) + "TYPE " + ColumnType.of(after) + " USING ";
        if (sides.to().find(new ObjectKey(Kind.COMPOSITE_TYPE, "", type)).isPresent()) {
            return List.of(alter + "jsonb_populate_record(NULL::" + type + ", " + name + ")");
        }
        return List.of(
                "CREATE TYPE " + WRAPPING + " AS (value " + type + ")",
                alter + "(jsonb_populate_record(NULL::" + WRAPPING + ", jsonb_build_object('value', " + name
                        + "))).value",
                "DROP TYPE " + WRAPPING);
    }

    // The text of a row has its values without their names.
    private boolean isJson() {
        return composites().anyMatch(type -> !names(sides.from(), type).equals(names(sides.to(), type)));
    }

    private boolean losesAttributes(ObjectKey type) {
        return !names(sides.to(), type).containsAll(names(sides.from(), type));
    }

    private Stream<ObjectKey> composites() {
        Set<ObjectKey> common = types(before, sides.from());
        common.retainAll(types(after, sides.to()));
        return common.stream().filter(key -> key.kind() == Kind.COMPOSITE_TYPE);
    }

    private static Set<ObjectKey> types(SchemaObject object, DatabaseSchema schema) {
        Set<ObjectKey> types = new TreeSet<>();
        object.needs().stream().filter(key -> TYPES.contains(key.kind())).forEach(key -> {
            types.add(key);
            types.addAll(types(schema.find(key).orElseThrow(), schema));
        });
        return types;
    }

    private static List<String> names(DatabaseSchema schema, ObjectKey type) {
        return CompositeTypeWriter.names(schema.find(type).orElseThrow());
    }
}
