package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The type of a column, and how its values become those of another one. */
final class ColumnType {
    // "cannot alter type of a column used by ..." (ATExecAlterColumnType in PostgreSQL's tablecmds.c);
    // a default may have no cast to the new type.
    private static final Set<Kind> IN_THE_WAY = Set.of(
            Kind.COLUMN,
            Kind.DEFAULT,
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW,
            Kind.RULE,
            Kind.TRIGGER,
            Kind.POLICY,
            Kind.FUNCTION,
            Kind.PROCEDURE,
            Kind.PUBLICATION_TABLE);

    private ColumnType() {}

    /** With its collation, as in {@code CREATE TABLE}. */
    static String of(SchemaObject column) {
        return type(column)
                + column.properties()
                        .text("collation")
                        .map(name -> " COLLATE " + name)
                        .orElse("");
    }

    static Alteration change(SchemaObject before, SchemaObject after, Sides sides) {
        if (sides.parked().contains(after.key())) {
            return Alteration.of(new Parking(after.key(), sides).arrive());
        }
        String from = held(before, sides.from());
        String to = held(after, sides.to());
        String using = type(before).equals(type(after))
                ? ""
                : Conversion.between(from, to).using(after.key().name(), type(after));
        return new Alteration(
                List.of(ColumnWriter.alter(after) + "TYPE " + of(after) + using),
                hazards(before, after, from, to),
                inTheWay(before, sides));
    }

    // Another collation has the indexes written anew.
    private static Set<Hazard> hazards(SchemaObject before, SchemaObject after, String from, String to) {
        if (TypeRewrite.isNeeded(type(before), type(after))) {
            // A domain can have checks.
            boolean isSure = to.equals(type(after)) && Widening.isSure(from, to);
            return rewriting(!isSure, Narrowing.isPossible(from, to));
        }
        return before.properties().list("collation").equals(after.properties().list("collation"))
                ? Set.of()
                : Set.of(Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL);
    }

    /** Whether the values that a column holds are the same ones afterwards, whatever they are. */
    static boolean keepsValues(SchemaObject before, SchemaObject after) {
        return type(before).equals(type(after))
                || Widening.isSure(type(before), type(after)) && !Narrowing.isPossible(type(before), type(after));
    }

    /** What it can do that all values are written anew. */
    static Set<Hazard> rewriting(boolean mayFail, boolean isNarrowing) {
        Set<Hazard> hazards = EnumSet.of(Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES);
        if (mayFail) {
            hazards.add(Hazard.MAY_FAIL);
        }
        if (isNarrowing) {
            hazards.add(Hazard.ALTERS_VALUES);
        }
        return hazards;
    }

    /** The change to a new type that has taken the name of the old one. */
    static String changeToNew(SchemaObject column, Conversion conversion) {
        return ColumnWriter.alter(column) + "TYPE " + of(column)
                + conversion.using(column.key().name(), type(column));
    }

    /** The change to the type of the values; to text where that is the one to leave, or goes. */
    static String changeToHeld(SchemaObject column, Sides sides) {
        String held = held(column, sides.from());
        return ColumnWriter.alter(column)
                + (held.equals(type(column)) || goes(TypeName.of(held).base(), sides)
                        ? "TYPE text USING " + column.key().name() + "::text"
                        : "TYPE " + held);
    }

    private static boolean goes(String type, Sides sides) {
        return Parking.TYPES.stream()
                .map(kind -> new ObjectKey(kind, "", type))
                .anyMatch(key -> sides.from().find(key).isPresent()
                        && sides.to().find(key).isEmpty());
    }

    /** The type of the values: for a domain, what that is of. */
    static String held(SchemaObject column, DatabaseSchema schema) {
        return DomainWriter.base(type(column), schema);
    }

    private static String type(SchemaObject column) {
        return column.properties().required("type");
    }

    /** What PostgreSQL wants gone before the type of a column changes. */
    static Set<ObjectKey> inTheWay(SchemaObject column, Sides sides) {
        return Stream.concat(
                        dependents(column, sides),
                        ColumnWriter.dependents(column, Set.of(Kind.CONSTRAINT), sides).stream()
                                .filter(key -> joinsAnotherThatChanges(key, column, sides)))
                .collect(Collectors.toSet());
    }

    // Those of the columns that children have from this one are in the way too.
    private static Stream<ObjectKey> dependents(SchemaObject column, Sides sides) {
        return ColumnWriter.dependents(column, IN_THE_WAY, sides).stream()
                .flatMap(key ->
                        isChild(key, sides) ? dependents(sides.from().find(key).orElseThrow(), sides) : Stream.of(key));
    }

    private static boolean isChild(ObjectKey key, Sides sides) {
        return key.kind() == Kind.COLUMN
                && !sides.from().find(key).orElseThrow().properties().is("generated");
    }

    // A foreign key cannot hold while one of its sides is changed and the other is not.
    private static boolean joinsAnotherThatChanges(ObjectKey constraint, SchemaObject column, Sides sides) {
        SchemaObject found = sides.from().find(constraint).orElseThrow();
        Predicate<ObjectKey> isChanged = key -> sides.from().find(key).stream()
                .anyMatch(before -> sides.to().find(key).stream()
                        .anyMatch(after -> !type(before).equals(type(after))));
        return ConstraintWriter.isForeignKey(found)
                && found.needs().stream()
                        .filter(key -> key.kind() == Kind.COLUMN && !key.equals(column.key()))
                        .anyMatch(isChanged);
    }
}
