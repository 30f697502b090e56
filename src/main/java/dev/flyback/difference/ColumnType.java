package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
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

    /** All types have casts to and from these. */
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character");

    /** Types between which pg_cast has casts that are not by way of text. */
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money", "oid"),
            Set.of("integer", "boolean"),
            Set.of("integer", "bigint", "bit", "bit varying"),
            Set.of("date", "timestamp without time zone", "timestamp with time zone"),
            Set.of("timestamp without time zone", "time without time zone"),
            Set.of("timestamp with time zone", "time without time zone", "time with time zone"),
            Set.of("time without time zone", "time with time zone"),
            Set.of("time without time zone", "interval"),
            Set.of("json", "jsonb"),
            Set.of("jsonb", "boolean"),
            Set.of("jsonb", "smallint", "integer", "bigint", "numeric", "real", "double precision"),
            Set.of("inet", "cidr"),
            Set.of("text", "xml"));

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
        String name = after.key().name();
        String using = type(before).equals(type(after))
                ? ""
                : " USING " + name + (isDirect(type(before), type(after)) ? "" : "::text") + "::" + type(after);
        return new Alteration(
                List.of(ColumnWriter.alter(after) + "TYPE " + of(after) + using),
                hazards(before, after),
                inTheWay(before, sides));
    }

    // Another collation has the indexes written anew.
    private static Set<Hazard> hazards(SchemaObject before, SchemaObject after) {
        if (TypeRewrite.isNeeded(type(before), type(after))) {
            return Set.of(Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL);
        }
        return before.properties().list("collation").equals(after.properties().list("collation"))
                ? Set.of()
                : Set.of(Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL);
    }

    /** The change to a new type that has taken the name of the old one. */
    static String changeByText(SchemaObject column) {
        return ColumnWriter.alter(column) + "TYPE " + of(column) + " USING "
                + column.key().name() + "::text::" + type(column);
    }

    /** The change to text, from which all other types can be reached. */
    static String changeToText(SchemaObject column) {
        return ColumnWriter.alter(column) + "TYPE text USING " + column.key().name() + "::text";
    }

    private static boolean isDirect(String from, String to) {
        String old = base(from);
        String wanted = base(to);
        return old.equals(wanted)
                || TEXTS.contains(old)
                || TEXTS.contains(wanted)
                || from.endsWith("[]") == to.endsWith("[]")
                        && FAMILIES.stream()
                                .anyMatch(family -> family.contains(element(old)) && family.contains(element(wanted)));
    }

    // "numeric(10,2)[]" is of "numeric[]", "timestamp(3) with time zone" of "timestamp with time zone".
    private static String base(String type) {
        return type.contains("\"") ? type : type.replaceFirst("\\([^)]*\\)", "");
    }

    private static String element(String type) {
        return type.replace("[]", "");
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
