package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells who may have rights to an object from the moment it is made, as default privileges say. */
final class DefaultPrivileges {
    private DefaultPrivileges() {}

    /** The roles, whoever makes the object and whichever of the two schemas' default privileges are in force then. */
    static Set<String> grantees(SchemaObject object, Sides sides) {
        return Stream.of(sides.from(), sides.to())
                .flatMap(DefaultPrivileges::all)
                // What goes has gone by then, and what is new comes last.
                .filter(privileges -> sides.from().find(privileges.key()).isPresent()
                        && sides.to().find(privileges.key()).isPresent())
                .filter(privileges -> isFor(privileges, object))
                .flatMap(privileges ->
                        Stream.of("initial", "granted").flatMap(name -> privileges.properties().list(name).stream()))
                .map(entry -> Privilege.of(entry).role())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<SchemaObject> all(DatabaseSchema schema) {
        ObjectKey first = new ObjectKey(Kind.DEFAULT_PRIVILEGES, "", "");
        return schema.objects().tailMap(first).values().stream()
                .filter(object -> object.key().kind() == Kind.DEFAULT_PRIVILEGES);
    }

    private static boolean isFor(SchemaObject privileges, SchemaObject object) {
        return privileges
                        .properties()
                        .required("objects")
                        .equals(objects(object.key().kind()))
                && object.needs().containsAll(privileges.needs());
    }

    private static String objects(Kind kind) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLES";
            case SEQUENCE -> "SEQUENCES";
            case FUNCTION, PROCEDURE, AGGREGATE -> "FUNCTIONS";
            case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> "TYPES";
            case SCHEMA -> "SCHEMAS";
            default -> "";
        };
    }
}
